package th.go.bangkok.council.gateway.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the trail is kept.
 *
 * @param retention how long an entry is kept; the Computer Crime Act B.E. 2550 asks for 90 days at least
 * @param bundle for how long refusals alike are counted before they become one entry
 * @param sweep how often it is looked for sessions that have ended
 * @param timeout how long the store has to take an entry
 */
@ConfigurationProperties("council.gateway.audit")
record AuditProperties(
        @DefaultValue("730d") Duration retention,
        @DefaultValue("60s") Duration bundle,
        @DefaultValue("30s") Duration sweep,
        @DefaultValue("5s") Duration timeout) {

    private static final Duration SHORTEST = Duration.ofDays(90);

    AuditProperties {
        if (retention.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("council.gateway.audit.retention must be 90 days (90d) or more");
        }
    }
}
