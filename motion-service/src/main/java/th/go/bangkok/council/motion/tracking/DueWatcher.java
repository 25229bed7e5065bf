package th.go.bangkok.council.motion.tracking;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.outbox.Lease;
import th.go.bangkok.council.defaults.outbox.Leases;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Stored;

/**
 * Warns of open requests that come near the bound or pass it, so that subscribers need no clock of their own. What has
 * been given is kept in the request: a restart repeats nothing, and a second instance that looks at the same moment
 * finds it done. A warning is dated when the request came to the mark; after an outage it is given later than that.
 */
@Component
class DueWatcher {

    private static final Logger log = LoggerFactory.getLogger(DueWatcher.class);
    private static final int BATCH = 200;
    private static final Duration TERM = Duration.ofSeconds(10);

    private final Documents<TrackingRequest> documents;
    private final TimeLimits limits;
    private final Clock clock;
    private final Lease lease;

    DueWatcher(Documents<TrackingRequest> documents, TimeLimits limits, Clock clock, Leases leases) {
        this.documents = documents;
        this.limits = limits;
        this.clock = clock;
        this.lease = leases.of("tracking-due", TERM);
    }

    @Scheduled(fixedDelayString = "${council.tracking.watch-every:1s}")
    void watch() {
        try {
            if (lease.hold()) {
                warnAll();
            }
        } catch (RuntimeException failure) {
            log.warn("Open requests could not be looked through and are tried again: {}", failure.toString());
        }
    }

    private void warnAll() {
        Instant now = clock.instant();
        List<Stored<TrackingRequest>> due = documents.findAll(toWarn(now), BATCH);
        due.forEach(request -> warn(request.id(), now));
    }

    /** One request that cannot be warned of does not keep the others from it. */
    private void warn(UUID request, Instant now) {
        try {
            documents.change(
                    request,
                    Command.bySystem(now),
                    state -> state.warn(limits.lead(), limits.bound(), now).keepingVersion());
        } catch (RuntimeException failure) {
            log.warn("Request {} could not be warned of and is tried again: {}", request, failure.toString());
        }
    }

    private Bson toWarn(Instant now) {
        return Filters.and(
                Filters.eq(TrackingStore.STATUS, Status.OPEN.name()),
                Filters.or(
                        Filters.and(
                                Filters.lte(TrackingStore.STARTED, Date.from(now.minus(limits.lead()))),
                                Filters.exists(TrackingStore.DUE_SOON, false)),
                        Filters.and(
                                Filters.lte(TrackingStore.STARTED, Date.from(now.minus(limits.bound()))),
                                Filters.exists(TrackingStore.OVERDUE, false))));
    }
}
