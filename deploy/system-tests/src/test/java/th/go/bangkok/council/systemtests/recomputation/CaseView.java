package th.go.bangkok.council.systemtests.recomputation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One case: its clock, and what it is counted under.
 *
 * @param places its districts (tracking) or its committee (meetings); empty for a motion about the whole city
 */
record CaseView(
        Indicator indicator,
        String subject,
        Clock clock,
        boolean countable,
        Set<String> places,
        boolean followsUp,
        boolean enteredLater,
        Instant earliest) {

    static CaseView of(Indicator indicator, String subject, List<Fact> facts) {
        List<Fact> ordered =
                facts.stream().sorted(Comparator.comparingLong(Fact::sequence)).toList();
        List<Clock.Step> steps = new ArrayList<>();
        String askedBy = "";
        String motionStatus = "";
        String committee = "";
        String committeeKind = "";
        boolean followsUp = false;
        boolean enteredLater = false;
        Set<String> districts = new TreeSet<>();
        for (Fact fact : ordered) {
            Clock.Move move = Indicator.move(fact.name());
            steps.add(new Clock.Step(fact.sequence(), move, fact.time(), fact.data()));
            enteredLater |= fact.enteredLater() && move != Clock.Move.NOTHING;
            if (fact.data().has("askedBy")) {
                askedBy = fact.text("askedBy");
                motionStatus = fact.text("motionStatus");
                districts.clear();
                fact.data().path("districts").forEach(district -> districts.add(district.asString()));
                followsUp = isText(fact.data().path("followsUp"));
            }
            if (fact.data().has("committeeKind")) {
                committee = fact.text("committee");
                committeeKind = fact.text("committeeKind");
            }
        }
        boolean tracking = indicator == Indicator.MOTION_TRACKING;
        return new CaseView(
                indicator,
                subject,
                Clock.of(steps),
                tracking
                        ? askedBy.equals("councillor") && motionStatus.equals("adopted")
                        : committeeKind.equals("standing"),
                tracking ? Set.copyOf(districts) : Set.of(committee),
                followsUp,
                enteredLater,
                ordered.stream().map(Fact::time).min(Comparator.naturalOrder()).orElseThrow());
    }

    private static boolean isText(JsonNode node) {
        return node.isString();
    }

    /** When it ended; of a case that has not, when it began, or else the first that is known of it. */
    Instant belongsTo() {
        Instant stop = clock.lastStop();
        Instant start = clock.started();
        return stop != null ? stop : start != null ? start : earliest;
    }

    YearMonth month() {
        return Calendar.month(belongsTo());
    }

    int fiscalYear() {
        return Calendar.fiscalYear(belongsTo());
    }

    boolean startedBefore(Instant instant) {
        Instant start = clock.started();
        return start != null && start.isBefore(instant);
    }

    long millis() {
        return indicator.measure(clock, Instant.MAX);
    }
}
