package th.go.bangkok.council.citizeninput.round;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which districts have heard what became of it.
 *
 * @param reported the codes of the districts that were reported to
 * @param published the codes of those whose outcome is published
 * @param latest when the latest of it happened; null when nothing has
 */
public record Coverage(
        Set<String> reported,
        Set<String> published,
        @Nullable Instant latest) {

    public static final Coverage NONE = new Coverage(Set.of(), Set.of(), null);

    public Coverage {
        reported = Set.copyOf(reported);
        published = Set.copyOf(published);
    }
}
