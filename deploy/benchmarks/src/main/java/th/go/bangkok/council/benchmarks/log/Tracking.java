package th.go.bangkok.council.benchmarks.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Motions, and the requests of councillors to hear what became of them. */
final class Tracking {

    private static final Duration USUAL = Duration.ofMinutes(16);
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final Duration BOUND = Duration.ofMinutes(20);
    private static final int DISTRICTS = 50;
    private static final int FIRST_DISTRICT = 1001;

    private record Motion(String id, String status, List<String> districts) {}

    private final Chance chance;
    private final List<Motion> motions = new ArrayList<>();

    Tracking(Chance chance) {
        this.chance = chance;
    }

    /** A motion and the council's decision on it. */
    List<Event> motion(Instant begin) {
        var story = new Story(Stream.MOTIONS, "motions", begin, null, chance);
        var districts = districts();
        var status = chance.percent(90) ? "adopted" : chance.oneOf(List.of("rejected", "withdrawn"));
        motions.add(new Motion(story.id(), status, districts));
        story.tell(
                "MotionRegistered",
                begin,
                Map.of(
                        "kind",
                        "motion",
                        "number",
                        motions.size(),
                        "year",
                        2564,
                        "districts",
                        districts,
                        "proposerId",
                        chance.id(begin).toString()));
        return story.tell("MotionDecided", begin.plus(Duration.ofHours(3)), Map.of("decision", status))
                .events();
    }

    /** A request for what became of one of the motions so far. */
    List<Event> request(Instant begin) {
        var later = chance.percent(8) ? chance.oneOf(List.of("paper-form", "phone")) : null;
        var story = new Story(Stream.MOTIONS, "tracking-requests", begin, later, chance);
        var motion = chance.oneOf(motions);
        var about = about(motion, begin);
        story.tell("MotionRequested", begin, with(about, Map.of("motionId", motion.id())));
        var work = chance.around(USUAL);
        var end = begin.plus(work).plus(paused(story, begin, work));
        warn(story, begin, end);
        if (chance.percent(1)) {
            return story.events();
        }
        story.tell("MotionDelivered", end, Map.of("content", "report", "channel", "portal"));
        if (chance.percent(3)) {
            correct(story, about, begin, end);
        }
        if (chance.percent(1)) {
            story.tell("MotionRequestVoided", end.plus(Duration.ofHours(3)), Map.of("reasonCode", "duplicate"));
        }
        return story.events();
    }

    private Map<String, Object> about(Motion motion, Instant begin) {
        var about = new LinkedHashMap<String, Object>();
        boolean councillor = chance.percent(95);
        about.put("askedBy", councillor ? "councillor" : "other");
        if (councillor) {
            about.put("councillorId", chance.id(begin).toString());
        }
        about.put("motionStatus", motion.status());
        about.put("districts", motion.districts());
        if (chance.percent(5)) {
            about.put("followsUp", chance.id(begin).toString());
        }
        return about;
    }

    /** Tells of the pauses, if there are any, and answers how much later the request is delivered for them. */
    private Duration paused(Story story, Instant begin, Duration work) {
        if (!chance.percent(25)) {
            return Duration.ZERO;
        }
        var from = begin.plus(work.dividedBy(3));
        var length = chance.percent(30) ? Duration.ofHours(chance.between(12, 70)) : chance.around(USUAL);
        boolean endedByDelivery = chance.percent(8);
        story.pause("MotionRequest", from, endedByDelivery ? null : length);
        if (chance.percent(10)) {
            story.pause("MotionRequest", from.plus(length.dividedBy(2)), length.dividedBy(4));
        }
        return length;
    }

    private static void warn(Story story, Instant begin, Instant end) {
        if (begin.plus(SOON).isBefore(end)) {
            story.tell("MotionRequestDueSoon", begin.plus(SOON), Map.of("leadMinutes", 15, "boundMinutes", 20));
        }
        if (begin.plus(BOUND).isBefore(end)) {
            story.tell("MotionRequestOverdue", begin.plus(BOUND), Map.of("boundMinutes", 20));
        }
    }

    private void correct(Story story, Map<String, ?> about, Instant begin, Instant end) {
        var stopped = chance.percent(5) ? begin.minusSeconds(60) : end.minusSeconds(90);
        var said = with(about, Map.of("clock", clock(begin, stopped, null), "reasonCode", "wrong-time"));
        said.remove("councillorId");
        story.tell("MotionRequestCorrected", end.plus(Duration.ofHours(2)), said);
    }

    /** A whole clock as corrections state it. */
    static Map<String, Object> clock(Instant started, Instant stopped, @Nullable Instant pausedFrom) {
        List<Map<String, Object>> pauses = pausedFrom == null
                ? List.of()
                : List.of(Map.of("from", Event.format(pausedFrom), "to", Event.format(pausedFrom.plusSeconds(60))));
        return Map.of("started", Event.format(started), "stopped", Event.format(stopped), "pauses", pauses);
    }

    private List<String> districts() {
        if (chance.percent(20)) {
            return List.of();
        }
        int first = chance.between(0, DISTRICTS - 1);
        int count = chance.percent(75) ? 1 : chance.between(2, 3);
        var districts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            districts.add(Integer.toString(FIRST_DISTRICT + (first + i) % DISTRICTS));
        }
        return districts;
    }

    private static Map<String, Object> with(Map<String, ?> some, Map<String, ?> more) {
        var all = new LinkedHashMap<String, Object>(some);
        all.putAll(more);
        return all;
    }
}
