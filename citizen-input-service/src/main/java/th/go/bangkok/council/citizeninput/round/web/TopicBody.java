package th.go.bangkok.council.citizeninput.round.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.citizeninput.reference.Code;
import th.go.bangkok.council.citizeninput.round.Topic;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.web.PlainText;

/** A topic as it is proposed. */
record TopicBody(@NotNull @Code String code, @NotNull @Valid Title title) {

    /** What the topic is called, in Thai and English. */
    record Title(
            @NotNull @PlainText(max = 200) String th,
            @NotNull @PlainText(max = 200) String en) {}

    Topic toTopic() {
        UUID id = Ids.next();
        return new Topic(id, code, new Bilingual(title.th(), title.en()));
    }
}
