package th.go.bangkok.council.motion.tracking;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When an open case is warned of. Gross time: pauses do not stop it, as the councillor waits through them.
 *
 * @param lead how long after the request it is due soon
 * @param bound how long after the request it is overdue; the plan of 2565 rewards an average below it
 * @param watchEvery how often open cases are looked through
 */
@Validated
@ConfigurationProperties("council.tracking")
record TimeLimits(
        @DefaultValue("15m") @NotNull Duration lead,
        @DefaultValue("20m") @NotNull Duration bound,
        @DefaultValue("1s") @NotNull Duration watchEvery) {

    @AssertTrue(message = "0 < council.tracking.lead < council.tracking.bound, in whole minutes, and watch-every > 0") boolean isOrdered() {
        return lead.isPositive()
                && lead.compareTo(bound) < 0
                && watchEvery.isPositive()
                && lead.equals(Duration.ofMinutes(lead.toMinutes()))
                && bound.equals(Duration.ofMinutes(bound.toMinutes()));
    }

    Instant dueSoonAt(CaseClock clock) {
        return clock.started().plus(lead);
    }

    Instant dueAt(CaseClock clock) {
        return clock.started().plus(bound);
    }
}
