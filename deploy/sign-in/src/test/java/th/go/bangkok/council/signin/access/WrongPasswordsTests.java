package th.go.bangkok.council.signin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WrongPasswordsTests {

    private final MovableClock clock = new MovableClock();
    private final WrongPasswords wrongPasswords = new WrongPasswords(clock);

    @Test
    void letsFourMistakesPass() {
        wrong(4);

        assertThat(wrongPasswords.wait("staff")).isZero();
    }

    @Test
    void makesTheWaitGrowWithEachFurtherMistake() {
        wrong(5);
        assertThat(wrongPasswords.wait("staff")).isEqualTo(Duration.ofSeconds(30));

        wrong(1);
        assertThat(wrongPasswords.wait("staff")).isEqualTo(Duration.ofSeconds(60));

        wrong(20);
        assertThat(wrongPasswords.wait("staff")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void endsTheWaitWithTime() {
        wrong(5);
        clock.now = clock.now.plusSeconds(31);

        assertThat(wrongPasswords.wait("staff")).isZero();
    }

    @Test
    void forgetsMistakesOnceThePasswordWasRight() {
        wrong(4);
        wrongPasswords.right("staff");
        wrong(4);

        assertThat(wrongPasswords.wait("staff")).isZero();
    }

    @Test
    void takesANameInAnyCaseForTheSame() {
        wrong(5);

        assertThat(wrongPasswords.wait(" STAFF ")).isPositive();
        assertThat(wrongPasswords.wait("chair")).isZero();
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            wrongPasswords.wrong("staff");
        }
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2022-05-22T01:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
