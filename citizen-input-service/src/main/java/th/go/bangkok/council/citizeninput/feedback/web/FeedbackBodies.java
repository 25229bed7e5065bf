package th.go.bangkok.council.citizeninput.feedback.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.feedback.Feedback;
import th.go.bangkok.council.citizeninput.feedback.NewFeedback;
import th.go.bangkok.council.citizeninput.reference.Code;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.defaults.web.PlainText;

/** What the commands on feedback say. Each may say when it happened, if that was earlier, and why it is entered later. */
final class FeedbackBodies {

    static final int LONGEST_TEXT = 5000;

    private FeedbackBodies() {}

    /**
     * An item that comes in.
     *
     * @param topic the code of an agreed topic of the round
     */
    record Receive(
            @NotNull Integer fiscalYear,
            @NotNull @Code String district,
            @NotNull @Code String topic,
            Feedback.@NotNull Kind kind,
            @NotNull @Code String source,
            @NotNull @PlainText(max = LONGEST_TEXT) String text,
            @Nullable Instant occurredAt,
            @Nullable @Code String occurredAtReason)
            implements Dated {

        NewFeedback toItem() {
            return new NewFeedback(fiscalYear, district, topic, kind, source, text);
        }
    }

    /** It was checked. */
    record Check(
            @Nullable Instant occurredAt, @Nullable @Code String occurredAtReason) implements Dated {}

    /** It concerns this committee, by its code. */
    record ForCommittee(
            @NotNull @Code String committee,
            @Nullable Instant occurredAt,
            @Nullable @Code String occurredAtReason) implements Dated {}

    /** It is set aside for this reason. */
    record SetAside(
            @NotNull @Code String reasonCode,
            @Nullable Instant occurredAt,
            @Nullable @Code String occurredAtReason) implements Dated {}
}
