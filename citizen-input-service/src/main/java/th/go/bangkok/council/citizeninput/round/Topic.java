package th.go.bangkok.council.citizeninput.round;

import java.util.UUID;
import th.go.bangkok.council.citizeninput.language.Bilingual;

/**
 * A topic (หัวข้อ) on which citizens are heard.
 *
 * @param id what events call it
 * @param code what people call it, unique within the round
 */
public record Topic(UUID id, String code, Bilingual title) {}
