package th.go.bangkok.council.kpi.consumption;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Out of service once the same records of the log have been tried in vain for more than a minute: the figures stand still. */
final class IntakeHealthIndicator extends AbstractHealthIndicator {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Intake intake;
    private final Clock clock;

    IntakeHealthIndicator(Intake intake, Clock clock) {
        super("It is not known how the intake of the log goes");
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Instant since = intake.failingSince();
        if (since == null) {
            health.up();
            return;
        }
        boolean forLong = Duration.between(since, clock.instant()).compareTo(PATIENCE) > 0;
        health.status(forLong ? "OUT_OF_SERVICE" : "UP").withDetail("failingSince", since.toString());
    }
}
