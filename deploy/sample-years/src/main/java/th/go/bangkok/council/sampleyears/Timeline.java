package th.go.bangkok.council.sampleyears;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import th.go.bangkok.council.sampleyears.WorkingDays.Gap;

/**
 * The wall clock of one mission: working time laid over office hours, with a wait for somebody's answer in between.
 *
 * @param net the time spent on it
 * @param pause wall-clock length of the wait; nothing where the office would close in between
 * @param nonstop worked through without regard to office hours
 */
record Timeline(WorkingDays workingDays, Instant start, Duration net, Duration pause, boolean nonstop) {

    private static final int WAITS_AFTER_PERCENT = 40;

    Timeline {
        if (!nonstop && !pause.isZero()) {
            Instant before =
                    workingDays.work(start, percent(net, WAITS_AFTER_PERCENT)).end();
            Instant closing = WorkingDays.at(WorkingDays.day(before), WorkingDays.CLOSES);
            pause = before.plus(pause).isAfter(closing) ? Duration.ZERO : pause;
        }
    }

    /** When so many percent of the work are done. */
    Instant at(int percent) {
        if (nonstop) {
            return start.plus(percent(net, percent));
        }
        return percent <= WAITS_AFTER_PERCENT
                ? workingDays.work(start, percent(net, percent)).end()
                : workingDays.work(waitEnds(), rest(percent)).end();
    }

    Instant end() {
        return at(100);
    }

    List<Row> pauses() {
        if (nonstop) {
            return List.of();
        }
        List<Row> pauses = new ArrayList<>();
        gaps(workingDays.work(start, percent(net, WAITS_AFTER_PERCENT)).gaps(), pauses);
        if (!pause.isZero()) {
            pauses.add(pause("waiting-for-committee", waitStarts(), waitEnds()));
        }
        gaps(workingDays.work(waitEnds(), rest(100)).gaps(), pauses);
        return pauses;
    }

    private Instant waitStarts() {
        return workingDays.work(start, percent(net, WAITS_AFTER_PERCENT)).end();
    }

    private Instant waitEnds() {
        return waitStarts().plus(pause);
    }

    private Duration rest(int percent) {
        return percent(net, percent).minus(percent(net, WAITS_AFTER_PERCENT));
    }

    private static void gaps(List<Gap> gaps, List<Row> pauses) {
        gaps.forEach(gap -> pauses.add(pause("outside-office-hours", gap.from(), gap.to())));
    }

    static Row pause(String reasonCode, Instant from, Instant to) {
        return Row.part().with("reasonCode", reasonCode).with("pausedAt", from).with("resumedAt", to);
    }

    private static Duration percent(Duration whole, int percent) {
        return Duration.ofMillis(whole.toMillis() * percent / 100);
    }
}
