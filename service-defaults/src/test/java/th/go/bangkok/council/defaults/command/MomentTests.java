package th.go.bangkok.council.defaults.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.defaults.problem.Refusal;

class MomentTests {

    private static final Instant NOW = Instant.parse("2022-03-01T02:00:00.123456Z");

    @Test
    void isTheServersTimeInMillisecondsWhenTheCallerSaysNothing() {
        assertThat(Moment.of(NOW, null, null)).isEqualTo(new Moment(Instant.parse("2022-03-01T02:00:00.123Z"), null));
    }

    @Test
    void marksWhatIsEnteredLaterWithItsReason() {
        Moment moment = Moment.of(NOW, NOW.minus(Duration.ofHours(3)), "system-down");

        assertThat(moment.enteredLater()).isEqualTo("system-down");
    }

    @Test
    void refusesAnEarlierTimeWithoutAReason() {
        assertThatThrownBy(() -> Moment.of(NOW, NOW.minusSeconds(60), " "))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("reason-required"));
    }

    @Test
    void toleratesAClockThatIsTwoMinutesAheadAndNoMore() {
        Instant atTheEdge = NOW.plus(Duration.ofMinutes(2));

        assertThat(Moment.of(NOW, atTheEdge, "system-down").time())
                .isEqualTo(Instant.parse("2022-03-01T02:02:00.123Z"));
        assertThatThrownBy(() -> Moment.of(NOW, atTheEdge.plusMillis(1), "system-down"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("in-the-future"));
    }

    @Test
    void refusesAbsurdlyEarlyTimesFromImportsToo() {
        assertThatThrownBy(() -> Moment.imported(NOW, Instant.parse("1970-01-01T00:00:00Z")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("too-long-ago"));
        assertThatThrownBy(() -> Moment.imported(NOW, Instant.MIN)).isInstanceOf(Refusal.class);
    }

    @Test
    void aPersonIsTheSameInEveryRoleAndNobodyKnowsWhoActedElsewhere() {
        assertThat(Actor.ELSEWHERE.isSamePersonAs(Actor.ELSEWHERE)).isFalse();
        assertThat(Actor.of("a", "councillor").isSamePersonAs(Actor.of("a", "evaluator")))
                .isTrue();
    }
}
