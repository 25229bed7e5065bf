package th.go.bangkok.council.motion.councillor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.problem.Refusal;

/**
 * A term of office. Days are days in Asia/Bangkok.
 *
 * @param district the four-digit code; null for a councillor of no district
 * @param from the first day
 * @param to the last day; null while it lasts
 */
public record Term(
        CouncillorKind kind,
        @Nullable String district,
        LocalDate from,
        @Nullable LocalDate to) {

    private static final LocalDate EARLIEST = LocalDate.of(1973, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /** Refuses with {@code term-backwards} what ends before it begins, and days that no term can have. */
    public Term {
        if (to != null && to.isBefore(from)) {
            throw Refusal.invalid("term-backwards", from, to);
        }
        if (from.isBefore(EARLIEST) || from.isAfter(LATEST) || (to != null && to.isAfter(LATEST))) {
            throw Refusal.invalid("term-out-of-range", EARLIEST, LATEST);
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Term other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }

    Term endingOn(LocalDate day) {
        return new Term(kind, district, from, day);
    }
}
