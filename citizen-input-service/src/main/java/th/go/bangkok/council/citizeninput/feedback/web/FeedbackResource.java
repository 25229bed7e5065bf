package th.go.bangkok.council.citizeninput.feedback.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.feedback.Feedback;
import th.go.bangkok.council.defaults.store.Stored;

/** An item of feedback as the staff sees it. */
record FeedbackResource(
        UUID id,
        long version,
        UUID roundId,
        int fiscalYear,
        String district,
        UUID topicId,
        String topic,
        Feedback.Kind kind,
        String source,
        String text,
        Feedback.State state,
        Instant receivedAt,
        @Nullable Instant checkedAt,
        Feedback.@Nullable Sorting sorting,
        Feedback.@Nullable Assignment assignment) {

    static FeedbackResource of(Stored<Feedback> stored) {
        Feedback item = stored.state();
        return new FeedbackResource(
                stored.id(),
                stored.version(),
                item.roundId(),
                item.fiscalYear(),
                item.district(),
                item.topicId(),
                item.topic(),
                item.kind(),
                item.source(),
                item.text(),
                item.state(),
                item.receivedAt(),
                item.checkedAt(),
                item.sorting(),
                item.assignment());
    }
}
