package th.go.bangkok.council.benchmarks.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What happened to one subject, told event by event. Not yet in the order of the log. */
final class Story {

    private static final JsonMapper JSON = new JsonMapper();

    /** What happened and when; sequences are given once all is told. */
    private record Happening(String name, Instant time, Map<String, ?> data) {}

    private final Stream stream;
    private final String subject;
    private final String correlation;
    private final @Nullable String enteredLater;
    private final Chance chance;
    private final List<Happening> happenings = new ArrayList<>();

    /**
     * A story without events.
     *
     * @param enteredLater why all of it was entered the day after; null when it was entered as it happened
     */
    Story(Stream stream, String kind, Instant begin, @Nullable String enteredLater, Chance chance) {
        this.stream = stream;
        this.subject = kind + "/" + chance.id(begin);
        this.correlation = chance.id(begin).toString();
        this.enteredLater = enteredLater;
        this.chance = chance;
    }

    /** The part of the subject that names the thing. */
    String id() {
        return subject.substring(subject.indexOf('/') + 1);
    }

    Story tell(String name, Instant time, Map<String, ?> data) {
        happenings.add(new Happening(name, time, data));
        return this;
    }

    /** Adds a pause and, with a length, its end. */
    Story pause(String prefix, Instant from, @Nullable Duration length) {
        var pause = chance.id(from).toString();
        tell(prefix + "Paused", from, Map.of("pauseId", pause, "reasonCode", "waiting-for-office"));
        return length == null ? this : tell(prefix + "Resumed", from.plus(length), Map.of("pauseId", pause));
    }

    /** The events in the order in which they were recorded, which is that of their sequence. */
    List<Event> events() {
        happenings.sort(java.util.Comparator.comparing(Happening::time));
        var events = new ArrayList<Event>();
        var recorded = Instant.MIN;
        for (var happening : happenings) {
            var time = happening.time();
            var entered = time.plus(enteredLater == null ? Duration.ZERO : Duration.ofDays(1));
            recorded = (entered.isAfter(recorded) ? entered : recorded).plusMillis(chance.between(1, 9));
            events.add(new Event(
                    stream,
                    Event.TYPE_PREFIX + happening.name() + ".v1",
                    subject,
                    subject,
                    events.size() + 1,
                    chance.id(recorded).toString(),
                    correlation,
                    time,
                    recorded,
                    enteredLater,
                    JSON.writeValueAsString(happening.data())));
        }
        return events;
    }
}
