package th.go.bangkok.council.meeting.mission;

import java.time.Duration;
import java.time.Instant;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;

/** When, how and where people are to meet; a meeting takes at most a day. */
public record Plan(MeetingForm form, Instant startsAt, Instant endsAt, Venue venue) {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration FURTHEST = Duration.ofDays(5 * 366);
    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    boolean isAtTheTimeOf(Plan other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt);
    }

    /**
     * Makes sure that people can meet then.
     *
     * @throws Refusal {@code meeting-time} when it ends before it begins, takes more than a day, or is absurdly far away
     */
    void check(Moment at) {
        boolean sensible = endsAt.isAfter(startsAt)
                && !endsAt.isAfter(startsAt.plus(LONGEST))
                && !startsAt.isBefore(EARLIEST)
                && startsAt.isBefore(at.time().plus(FURTHEST));
        if (!sensible) {
            throw Refusal.invalid("meeting-time");
        }
    }
}
