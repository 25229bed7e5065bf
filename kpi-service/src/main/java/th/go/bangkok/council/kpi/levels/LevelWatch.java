package th.go.bangkok.council.kpi.levels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.kpi.consumption.FiguresMoved;
import th.go.bangkok.council.kpi.consumption.LogTail;
import th.go.bangkok.council.kpi.consumption.Moved;
import th.go.bangkok.council.kpi.scoreboard.Scoreboards;
import th.go.bangkok.council.kpi.store.FigureFields;
import th.go.bangkok.council.kpi.store.KpiStore;

/**
 * Has levels checked after figures moved, but not while the log is being caught up with: what a level was on the way is
 * nobody's news.
 */
class LevelWatch {

    private static final Logger log = LoggerFactory.getLogger(LevelWatch.class);

    /** So many records behind still counts as up to date; under load there are always some. */
    private static final long UP_TO_DATE = 500;

    private static final Duration WHILE_CATCHING_UP = Duration.ofSeconds(2);

    private final Levels levels;
    private final LogTail tail;
    private final KpiStore store;
    private final Scoreboards scoreboards;
    private final Clock clock;
    private final Set<Integer> moved = ConcurrentHashMap.newKeySet();
    private Instant notBefore = Instant.EPOCH;

    LevelWatch(Levels levels, LogTail tail, KpiStore store, Scoreboards scoreboards, Clock clock) {
        this.levels = levels;
        this.tail = tail;
        this.store = store;
        this.scoreboards = scoreboards;
        this.clock = clock;
        moved.add(Moved.EVERY_YEAR);
    }

    @EventListener
    void on(FiguresMoved figures) {
        figures.moved().forEach(each -> moved.add(each.fiscalYear()));
    }

    @Scheduled(fixedDelayString = "${council.kpi.level-check:500ms}")
    void check() {
        if (moved.isEmpty() || clock.instant().isBefore(notBefore)) {
            return;
        }
        Set<Integer> years = new HashSet<>(moved);
        try {
            if (tail.lag() <= UP_TO_DATE) {
                moved.removeAll(years);
                expand(years).forEach(this::check);
            } else {
                notBefore = clock.instant().plus(WHILE_CATCHING_UP);
            }
        } catch (RuntimeException e) {
            moved.addAll(years);
            log.warn("Levels could not be checked and are checked again: {}", e.toString());
        }
    }

    /** What is wrong with one year must not keep the others from being told; it is tried again itself. */
    private void check(int year) {
        try {
            levels.check(year);
        } catch (Refusal noSuchYear) {
            log.debug("There are no levels of {}", year);
        } catch (RuntimeException e) {
            moved.add(year);
            notBefore = clock.instant().plus(WHILE_CATCHING_UP);
            log.warn("Levels of {} could not be checked and are checked again: {}", year, e.toString());
        }
    }

    /** Time alone changes levels, too: a day comes from which a system is in use, a year begins. */
    @Scheduled(fixedDelayString = "${council.kpi.level-recheck:60s}")
    void recheckTheCurrentYear() {
        moved.add(scoreboards.currentYear());
    }

    private Set<Integer> expand(Set<Integer> years) {
        Set<Integer> expanded = new HashSet<>(years);
        if (expanded.remove(Moved.EVERY_YEAR)) {
            expanded.add(scoreboards.currentYear());
            store.figures().distinct(FigureFields.FISCAL_YEAR, Integer.class).into(expanded);
            store.revisions().distinct("fiscalYear", Integer.class).into(expanded);
            expanded.remove(Moved.EVERY_YEAR);
        }
        return expanded;
    }
}
