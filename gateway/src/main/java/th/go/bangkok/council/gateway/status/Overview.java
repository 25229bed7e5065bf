package th.go.bangkok.council.gateway.status;

import java.time.Instant;
import java.util.List;

/** How all services were at one moment. */
record Overview(Instant checkedAt, List<ServiceStatus> services) {

    /** {@code up} if all are ready, {@code down} if none answers, else {@code degraded}. */
    String state() {
        if (services.stream().allMatch(service -> service.state() == ServiceStatus.State.READY)) {
            return "up";
        }
        return services.stream().allMatch(service -> service.state() == ServiceStatus.State.DOWN) ? "down" : "degraded";
    }
}
