package th.go.bangkok.council.meeting.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.personal.Personal;

/**
 * Somebody's seat on a committee.
 *
 * @param member the councillor's id, a pseudonym
 * @param from the first day, Asia/Bangkok
 * @param to the last day; null while the seat is held
 */
public record Membership(
        @Personal(Personal.Kind.IDENTITY) String member,
        LocalDate from,
        @Nullable LocalDate to) {

    boolean coversDay(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Membership other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    Membership until(LocalDate lastDay) {
        return new Membership(member, from, lastDay);
    }
}
