package th.go.bangkok.council.meeting.mission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.meeting.clock.CaseClock;

/**
 * What follows from the rest of a mission and is kept with it, so that the store can look for it.
 *
 * @param netSince see {@link CaseClock#netSince()}; null also for a mission that was given up
 * @param slots what it has booked, see {@link Slots}
 */
record Derived(MissionStatus status, @Nullable Instant netSince, List<String> slots) {

    /** Stands in until the mission makes its own. */
    static final Derived LATER = new Derived(MissionStatus.REQUESTED, null, List.of());

    static Derived of(@Nullable Meeting meeting, List<Part> parts, CaseClock clock, @Nullable Closing closing) {
        if (closing != null) {
            return new Derived(closing.status(), null, List.of());
        }
        MissionStatus status = !clock.runs()
                ? MissionStatus.ARRANGED
                : meeting == null ? MissionStatus.REQUESTED : MissionStatus.SCHEDULED;
        return new Derived(status, clock.netSince(), Slots.of(meeting, parts));
    }
}
