package th.go.bangkok.council.citizeninput.feedback.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.feedback.Feedback;
import th.go.bangkok.council.citizeninput.feedback.NewFeedback;
import th.go.bangkok.council.citizeninput.reference.Code;
import th.go.bangkok.council.defaults.imports.ImportRow;
import th.go.bangkok.council.defaults.web.PlainText;

/**
 * An item of another system, with what is known to have happened to it.
 *
 * @param topic the code of an agreed topic of the round
 * @param classified null when it was not
 * @param setAside null when it was not; an item that comes in is sorted once at most
 */
record FeedbackRow(
        @NotBlank @PlainText(max = 200) String sourceSystem,
        @NotBlank @PlainText(max = 200) String sourceId,
        @NotNull Integer fiscalYear,
        @NotNull @Code String district,
        @NotNull @Code String topic,
        Feedback.@NotNull Kind kind,
        @NotNull @Code String source,

        @NotNull @PlainText(max = FeedbackBodies.LONGEST_TEXT)
        String text,

        @NotNull Instant receivedAt,
        @Nullable Instant checkedAt,
        @Nullable @Valid Classified classified,
        @Nullable @Valid SetAside setAside)
        implements ImportRow {

    /** It went to the dossier of a committee. */
    record Classified(
            @NotNull @Code String committee, @NotNull Instant at) {}

    /** It was kept out of the dossiers. */
    record SetAside(
            @NotNull @Code String reasonCode, @NotNull Instant at) {}

    NewFeedback toItem() {
        return new NewFeedback(fiscalYear, district, topic, kind, source, text);
    }
}
