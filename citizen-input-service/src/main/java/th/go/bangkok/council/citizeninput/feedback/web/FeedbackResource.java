package th.go.bangkok.council.citizeninput.feedback.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.access.OwnDistrict;
import th.go.bangkok.council.citizeninput.feedback.Feedback;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.store.Stored;

/**
 * An item of feedback as its reader may see it.
 *
 * @param text as the citizen said it; null for who neither handles nor assigns it nor speaks for the district
 */
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
        @Nullable String text,
        Feedback.State state,
        Instant receivedAt,
        @Nullable Instant checkedAt,
        Feedback.@Nullable Sorting sorting,
        Feedback.@Nullable Assignment assignment) {

    static FeedbackResource of(Stored<Feedback> stored, Actor reader) {
        boolean withWords =
                OwnDistrict.binds(reader) || reader.actsAs(Roles.CITIZEN_INPUT_OFFICER, Roles.CHAIR, Roles.EVALUATOR);
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
                withWords ? item.text() : null,
                item.state(),
                item.receivedAt(),
                item.checkedAt(),
                item.sorting(),
                item.assignment());
    }
}
