package th.go.bangkok.council.defaults.audit;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the audit trail is kept.
 *
 * @param retention how long an entry is kept, from the day on which it was made; the Computer Crime Act B.E. 2550 asks
 *     for 90 days at least
 * @param gateways the addresses (CIDR) whose word about where a call came from is taken
 * @param bundle for how long refusals of the public are counted before they become one entry
 * @param timeout how long the store has to take an entry
 */
@Validated
@ConfigurationProperties("council.audit")
record AuditProperties(
        @DefaultValue("730d") @NotNull Duration retention,
        @DefaultValue({"127.0.0.0/8", "::1"}) @NotEmpty List<String> gateways,
        @DefaultValue("60s") @NotNull Duration bundle,
        @DefaultValue("5s") @NotNull Duration timeout) {

    private static final Duration SHORTEST = Duration.ofDays(90);

    @AssertTrue(message = "council.audit.retention must be 90 days (90d) or more")
    boolean isRetentionLongEnough() {
        return retention.compareTo(SHORTEST) >= 0;
    }
}
