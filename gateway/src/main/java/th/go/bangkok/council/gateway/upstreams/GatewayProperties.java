package th.go.bangkok.council.gateway.upstreams;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The gateway's configuration.
 *
 * @param services the services by name, in the order in which they are shown
 * @param swaggerUi the version of the bundled viewer of the interface's description
 */
@ConfigurationProperties("council.gateway")
public record GatewayProperties(
        Map<String, Service> services, Limits limits, Retry retry, Breaker breaker, String swaggerUi) {

    public GatewayProperties {
        if (services.isEmpty()) {
            throw new IllegalArgumentException("council.gateway.services names no service");
        }
    }

    /**
     * One service behind the gateway.
     *
     * @param url where it listens
     * @param resources the first path segments under {@code /api/v1/} that are its own
     * @param imports the segments under {@code /api/v1/imports/} that are its own
     * @param streams path patterns under {@code /api/v1/} that answer with an endless stream
     * @param persons the first word of the addresses at which it exports and erases persons; null where it holds none
     * @param namesPersons whether it alone knows which ids belong to an account
     */
    public record Service(
            URI url,
            List<String> resources,
            @Nullable List<String> imports,
            @Nullable List<String> streams,
            @Nullable String persons,
            boolean namesPersons) {}

    /**
     * How long the gateway waits.
     *
     * @param answer until an answer begins
     * @param importAnswer until the answer to an import begins
     * @param bodyStall between two pieces of an answer that has begun; streams are free of it
     * @param readiness for a service that is asked whether it is ready
     */
    public record Limits(Duration answer, Duration importAnswer, Duration bodyStall, Duration readiness) {}

    /**
     * How a safe call is repeated.
     *
     * @param times repeats after the first attempt
     * @param firstAfter the pause before the first repeat
     * @param atMostAfter the longest pause
     */
    public record Retry(int times, Duration firstAfter, Duration atMostAfter) {}

    /**
     * When a service is spared further calls.
     *
     * @param window how many of the latest calls are looked at
     * @param atLeast how many there must be before they say anything
     * @param failurePercent the share of failures that opens the circuit
     * @param openFor how long it stays open before a few calls are tried
     */
    public record Breaker(int window, int atLeast, int failurePercent, Duration openFor) {}
}
