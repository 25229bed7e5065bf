package th.go.bangkok.council.citizeninput.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.round.Topic;
import th.go.bangkok.council.citizeninput.time.Chronology;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.personal.Personal;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;

/**
 * What somebody from a district said on a topic of the round. There is no name of who said it.
 *
 * @param topicId the topic's id in the round
 * @param source {@code forum}, or the code of another way by which it came; all are handled alike
 * @param text what was said; stays in this service
 * @param speaker the account of the district's representative who entered it themselves; null where an officer entered
 *     what somebody else said
 * @param checkedAt null until it was checked
 * @param sorting null until it was classified or set aside
 * @param assignment null until it was assigned to a committee after the presentation
 */
public record Feedback(
        UUID roundId,
        int fiscalYear,
        String district,
        UUID topicId,
        String topic,
        Kind kind,
        String source,

        @Personal(
                value = Personal.Kind.TEXT,
                of = {"/_id", "speaker"})
        String text,

        Instant receivedAt,
        @Personal(Personal.Kind.IDENTITY) @Nullable String speaker,
        @Nullable Instant checkedAt,
        @Nullable Sorting sorting,
        @Nullable Assignment assignment) {

    /** The source of what was said at a forum of the round, which is what the milestones look at. */
    static final String FORUM = "forum";

    /** Need (ความต้องการ), suggestion (ข้อเสนอแนะ), problem (ปัญหา). */
    public enum Kind {
        @JsonProperty("need")
        NEED,
        @JsonProperty("suggestion")
        SUGGESTION,
        @JsonProperty("problem")
        PROBLEM
    }

    /**
     * What the analysis made of it.
     *
     * @param committee the code of the committee in whose field it falls; null when it was set aside
     * @param reasonCode why it was set aside; null when it was classified
     */
    public record Sorting(
            @Nullable String committee, @Nullable String reasonCode, Instant at) {}

    /**
     * Which committee took it on.
     *
     * @param committee its code
     */
    public record Assignment(String committee, Instant at) {}

    /** Takes an item in, on an agreed topic of a round and not before the round. */
    static Change<Feedback> receive(NewFeedback item, UUID roundId, Instant roundOpenedAt, Topic topic, Moment moment) {
        Moment at = Chronology.notBefore(moment, roundOpenedAt);
        Feedback received = new Feedback(
                roundId,
                item.fiscalYear(),
                item.district(),
                topic.id(),
                topic.code(),
                item.kind(),
                item.source(),
                item.text(),
                at.time(),
                null,
                null,
                null,
                null);
        FeedbackReceived event = new FeedbackReceived(
                received.fiscalYear,
                received.roundId,
                received.district,
                received.topicId,
                received.kind,
                received.source);
        return Change.of(received, event, at).about(received.roundId);
    }

    /** A representative of the district speaks for themselves. */
    Change<Feedback> saidBy(String account) {
        return Change.silent(new Feedback(
                roundId,
                fiscalYear,
                district,
                topicId,
                topic,
                kind,
                source,
                text,
                receivedAt,
                account,
                checkedAt,
                sorting,
                assignment));
    }

    public Change<Feedback> check(Moment moment) {
        if (checkedAt != null) {
            throw Refusal.conflict("feedback-checked-already", checkedAt);
        }
        Moment at = Chronology.notBefore(moment, receivedAt);
        return Change.of(with(at.time(), sorting, assignment), new FeedbackChecked(), at);
    }

    /** Puts it into the dossier of a committee; once more, as long as the round is open, if that was wrong. */
    public Change<Feedback> classify(String committee, Moment moment) {
        return sort(committee, null, new FeedbackClassified(committee), moment);
    }

    /** Keeps it out of the dossiers, with a reason. */
    public Change<Feedback> setAside(String reasonCode, Moment moment) {
        return sort(null, reasonCode, new FeedbackSetAside(reasonCode), moment);
    }

    /**
     * Gives it to a committee, which need not be the one that it was classified to; once more if another is to have it.
     *
     * @param presentedAt when the dossiers were presented
     */
    public Change<Feedback> assign(String committee, Instant presentedAt, Moment moment) {
        if (sorting == null || sorting.committee() == null) {
            throw Refusal.conflict("feedback-set-aside");
        }
        if (assignment != null && assignment.committee().equals(committee)) {
            throw Refusal.conflict("feedback-assigned-already", committee);
        }
        Moment at =
                Chronology.notBefore(moment, presentedAt, sorting.at(), assignment == null ? null : assignment.at());
        Assignment assigned = new Assignment(committee, at.time());
        return Change.of(with(checkedAt, sorting, assigned), new FeedbackAssigned(committee), at);
    }

    public State state() {
        if (sorting == null) {
            return checkedAt == null ? State.RECEIVED : State.CHECKED;
        }
        if (sorting.committee() == null) {
            return State.SET_ASIDE;
        }
        return assignment == null ? State.CLASSIFIED : State.ASSIGNED;
    }

    /** How far an item has come. */
    public enum State {
        @JsonProperty("received")
        RECEIVED,
        @JsonProperty("checked")
        CHECKED,
        @JsonProperty("classified")
        CLASSIFIED,
        @JsonProperty("set-aside")
        SET_ASIDE,
        @JsonProperty("assigned")
        ASSIGNED
    }

    /** Whether it came otherwise than by a forum and is not sorted yet: nobody waits for it when the dossiers are completed. */
    boolean waitsApart() {
        return sorting == null && !source.equals(FORUM);
    }

    private Change<Feedback> sort(
            @Nullable String committee, @Nullable String reasonCode, Object event, Moment moment) {
        if (checkedAt == null) {
            throw Refusal.missing("feedback-not-checked", List.of("feedback-checked"));
        }
        if (sorting != null
                && Objects.equals(committee, sorting.committee())
                && Objects.equals(reasonCode, sorting.reasonCode())) {
            throw Refusal.conflict("feedback-sorted-already");
        }
        Moment at = Chronology.notBefore(moment, checkedAt, sorting == null ? null : sorting.at());
        return Change.of(with(checkedAt, new Sorting(committee, reasonCode, at.time()), assignment), event, at);
    }

    private Feedback with(@Nullable Instant checked, @Nullable Sorting sorted, @Nullable Assignment assigned) {
        return new Feedback(
                roundId,
                fiscalYear,
                district,
                topicId,
                topic,
                kind,
                source,
                text,
                receivedAt,
                speaker,
                checked,
                sorted,
                assigned);
    }
}
