package th.go.bangkok.council.citizeninput.outcome.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.citizeninput.reference.Code;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.defaults.web.PlainText;

/** What the commands on outcomes say. Each may say when it happened, if that was earlier, and why it is entered later. */
final class OutcomeBodies {

    static final int LONGEST_TEXT = 5000;

    private OutcomeBodies() {}

    /** What a district is told. */
    record Report(
            @NotNull Integer fiscalYear,
            @NotNull @Code String district,
            @NotNull @PlainText(max = LONGEST_TEXT) String text,
            @Nullable Instant occurredAt,
            @Nullable @Code String occurredAtReason)
            implements Dated {}

    /** How the public is to be told. */
    record DraftWording(@NotNull @Valid WordingText wording) {}

    /**
     * How the public is to be told instead.
     *
     * @param reasonCode why, from the list of reasons for withdrawals
     */
    record CorrectWording(
            @NotNull @Valid WordingText wording,
            @NotNull @Code String reasonCode) {}

    /** The public wording in Thai and English. */
    record WordingText(
            @NotNull @PlainText(max = LONGEST_TEXT) String th,
            @NotNull @PlainText(max = LONGEST_TEXT) String en) {

        Bilingual toBilingual() {
            return new Bilingual(th, en);
        }
    }

    /** It is done; no further word. */
    record Done(
            @Nullable Instant occurredAt, @Nullable @Code String occurredAtReason) implements Dated {}
}
