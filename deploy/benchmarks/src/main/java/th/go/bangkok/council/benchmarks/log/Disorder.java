package th.go.bangkok.council.benchmarks.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a real log has: some records twice, some late, a few bad. Late ones and repetitions come a fifth of the log after
 * their place on average, so that many of them are in another poll than their neighbours.
 */
final class Disorder {

    static final double DUPLICATE = 0.05;
    static final double LATE = 0.05;
    static final double BAD = 0.001;

    private static final double MEAN_DELAY = 0.2;

    /** A record and where it stands on the log. */
    private record Placed(double place, Event event) {}

    private final Chance chance;

    Disorder(Chance chance) {
        this.chance = chance;
    }

    /** How many good events make a log of the given size. */
    static int good(int size) {
        return size - duplicates(size) - bad(size);
    }

    static int duplicates(int size) {
        return (int) Math.round(size * DUPLICATE);
    }

    static int bad(int size) {
        return (int) Math.round(size * BAD);
    }

    /** The log of the events: so many more, in another order. */
    List<Event> upset(List<Event> events, int size) {
        var placed = new ArrayList<Placed>(size);
        for (int i = 0; i < events.size(); i++) {
            double delay = chance.percent(LATE * 100) ? chance.waiting(MEAN_DELAY * size) : 0;
            placed.add(new Placed(i + delay, events.get(i)));
        }
        for (int i = 0; i < duplicates(size); i++) {
            int which = chance.between(0, events.size() - 1);
            placed.add(new Placed(which + chance.waiting(MEAN_DELAY * size), events.get(which)));
        }
        for (int i = 0; i < bad(size); i++) {
            int which = chance.between(0, events.size() - 1);
            placed.add(new Placed(which + chance.waiting(MEAN_DELAY * size), damaged(events.get(which), i)));
        }
        placed.sort(Comparator.comparingDouble(Placed::place));
        return placed.stream().map(Placed::event).toList();
    }

    /** The kinds of damage in turn. Each would count, or count twice, if it were taken for a good event. */
    private Event damaged(Event event, int kind) {
        return switch (kind % 7) {
            case 0 -> event.withData("{\"askedBy\": ");
            case 1 -> event.withType(Event.TYPE_PREFIX + "MotionDelivered.v1").withData("{\"content\": 7}");
            case 2 -> event.withType(event.type().replace(".v1", ".v9"));
            case 3 -> event.withKey(null);
            case 4 -> event.withData(null);
            case 5 -> event.withTime(event.recorded().plus(Duration.ofHours(1)));
            default ->
                event.withTime(event.time().minusSeconds(60))
                        .withId(chance.id(event.recorded()).toString());
        };
    }
}
