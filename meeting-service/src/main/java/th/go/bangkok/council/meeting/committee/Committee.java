package th.go.bangkok.council.meeting.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.meeting.reference.BilingualName;

/**
 * A committee (คณะกรรมการ) of the council. It is dated and never deleted: one that has ended stays, with its last day.
 *
 * @param code lower-case words joined by hyphens; never changes and is given out once
 * @param validFrom the first day, Asia/Bangkok
 * @param validTo the last day; null while it exists
 * @param members its seats, past ones included
 */
public record Committee(
        String code,
        CommitteeKind kind,
        BilingualName name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Membership> members) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    public Committee {
        members = List.copyOf(members);
    }

    /**
     * Takes a committee into the list.
     *
     * @throws Refusal {@code ends-before-it-begins}, {@code date-out-of-range}
     */
    public static Change<Committee> register(
            String code,
            CommitteeKind kind,
            BilingualName name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Moment at) {
        Committee committee = new Committee(code, kind, name, checked(validFrom, validTo), validTo, List.of());
        return Change.of(committee, CommitteeRegistered.of(committee), at);
    }

    /** Another name, or another time of existence. */
    public Change<Committee> change(BilingualName newName, LocalDate newFrom, @Nullable LocalDate newTo, Moment at) {
        Committee changed = new Committee(code, kind, newName, checked(newFrom, newTo), newTo, members);
        return changed.equals(this) ? Change.silent(this) : Change.of(changed, CommitteeChanged.of(changed), at);
    }

    /**
     * Gives somebody a seat.
     *
     * @throws Refusal {@code member-already} when the same person holds a seat at the same time
     */
    public Change<Committee> appoint(String member, LocalDate from, @Nullable LocalDate to) {
        Membership seat = new Membership(member, checked(from, to), to);
        if (members.stream().anyMatch(held -> held.member().equals(member) && held.overlaps(seat))) {
            throw Refusal.conflict("member-already", member);
        }
        List<Membership> seats = new ArrayList<>(members);
        seats.add(seat);
        return Change.silent(withMembers(seats));
    }

    /**
     * Ends a seat with that day.
     *
     * @throws Refusal {@code not-a-member} when the person holds no seat that is open on that day
     */
    public Change<Committee> discharge(String member, LocalDate lastDay) {
        List<Membership> seats = new ArrayList<>(members);
        checked(lastDay, null);
        for (int i = 0; i < seats.size(); i++) {
            Membership seat = seats.get(i);
            if (seat.member().equals(member) && seat.coversDay(lastDay)) {
                seats.set(i, seat.until(lastDay));
                return Change.silent(withMembers(seats));
            }
        }
        throw Refusal.conflict("not-a-member", member);
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Who holds a seat on that day, in alphabetical order. */
    public List<String> membersOn(LocalDate day) {
        return List.copyOf(new TreeSet<>(members.stream()
                .filter(seat -> seat.coversDay(day))
                .map(Membership::member)
                .toList()));
    }

    private Committee withMembers(List<Membership> seats) {
        return new Committee(code, kind, name, validFrom, validTo, seats);
    }

    private static LocalDate checked(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw Refusal.invalid("ends-before-it-begins");
        }
        if (from.isBefore(EARLIEST) || from.isAfter(LATEST) || (to != null && to.isAfter(LATEST))) {
            throw Refusal.invalid("date-out-of-range", EARLIEST, LATEST);
        }
        return from;
    }
}
