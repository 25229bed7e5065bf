package th.go.bangkok.council.kpi.levels;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.kpi.consumption.FiguresMoved;
import th.go.bangkok.council.kpi.consumption.LogTail;
import th.go.bangkok.council.kpi.consumption.Moved;
import th.go.bangkok.council.kpi.scoreboard.Scoreboards;
import th.go.bangkok.council.kpi.store.KpiStore;

class LevelWatchTests {

    private static final Instant START = Instant.parse("2022-03-01T02:00:00Z");
    private static final int THIS_YEAR = 2567;

    private final Levels levels = mock();
    private final LogTail tail = mock();
    private final KpiStore store = mock(KpiStore.class, RETURNS_DEEP_STUBS);
    private final Scoreboards scoreboards = mock();
    private final Clock clock = mock();

    @ParameterizedTest
    @ValueSource(ints = {2565, 2566, THIS_YEAR})
    void aYearThatCannotBeCheckedKeepsNoOtherFromIt(int broken) {
        when(clock.instant()).thenReturn(START);
        when(scoreboards.currentYear()).thenReturn(THIS_YEAR);
        doThrow(new IllegalStateException("broken")).when(levels).check(broken);
        LevelWatch watch = new LevelWatch(levels, tail, store, scoreboards, clock);
        watch.on(new FiguresMoved(Set.of(new Moved(2565, "any"), new Moved(2566, "any"))));
        watch.check();
        for (int year : new int[] {2565, 2566, THIS_YEAR}) {
            verify(levels).check(year);
        }
        watch.check();
        verify(levels, times(3)).check(anyInt());
        when(clock.instant()).thenReturn(START.plusSeconds(3));
        watch.check();
        verify(levels, times(2)).check(broken);
        verify(levels, times(4)).check(anyInt());
    }

    @ParameterizedTest
    @ValueSource(ints = {99_999, -1})
    void aYearThatIsNoneIsNotTriedAgain(int none) {
        when(clock.instant()).thenReturn(START);
        when(scoreboards.currentYear()).thenReturn(THIS_YEAR);
        doThrow(Refusal.notFound(none)).when(levels).check(none);
        LevelWatch watch = new LevelWatch(levels, tail, store, scoreboards, clock);
        watch.on(new FiguresMoved(Set.of(new Moved(none, "any"))));
        watch.check();
        watch.check();
        verify(levels).check(none);
        verify(levels).check(THIS_YEAR);
    }
}
