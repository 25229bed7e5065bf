package th.go.bangkok.council.benchmarks.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A log of two fiscal years with far more cases than the council ever has: half of the events on motions and requests
 * about them, half on meeting missions; one in twenty a repetition, one in twenty late, one in a thousand bad.
 */
public final class MadeUpLog {

    private static final Instant FROM = Instant.parse("2020-09-30T17:00:00Z");
    private static final Instant TO = Instant.parse("2022-09-30T17:00:00Z");
    private static final int REQUESTS_FOR_EACH_MOTION = 12;

    private final List<Event> events;

    private MadeUpLog(List<Event> events) {
        this.events = events;
    }

    /** The log of the given size; the same for the same seed. */
    public static MadeUpLog of(int size, long seed) {
        var chance = new Chance(seed);
        var good = new ArrayList<Event>();
        int half = Disorder.good(size) / 2;
        good.addAll(firstOf(motions(chance, half), half));
        int rest = Disorder.good(size) - half;
        good.addAll(firstOf(missions(chance, rest), rest));
        good.sort(Comparator.comparing(Event::recorded));
        return new MadeUpLog(new Disorder(chance).upset(good, size));
    }

    public int size() {
        return events.size();
    }

    /** The records, in the order in which they were published; the prefix is put before the names of the topics. */
    public Iterable<ProducerRecord<String, byte[]>> records(String topicPrefix) {
        return () -> events.stream().map(event -> event.record(topicPrefix)).iterator();
    }

    List<Event> events() {
        return events;
    }

    private static List<Event> motions(Chance chance, int enough) {
        var tracking = new Tracking(chance);
        var events = new ArrayList<Event>();
        var begin = FROM;
        while (events.size() < enough) {
            events.addAll(tracking.motion(begin));
            for (int i = 0; i < REQUESTS_FOR_EACH_MOTION; i++) {
                events.addAll(tracking.request(chance.within(begin, TO)));
            }
            begin = chance.within(FROM, TO);
        }
        return events;
    }

    private static List<Event> missions(Chance chance, int enough) {
        var missions = new Missions(chance);
        var events = new ArrayList<Event>();
        while (events.size() < enough) {
            events.addAll(missions.mission(chance.within(FROM, TO)));
        }
        return events;
    }

    /** Whole stories but for the last one, which is cut short. */
    private static List<Event> firstOf(List<Event> events, int count) {
        return events.subList(0, count);
    }
}
