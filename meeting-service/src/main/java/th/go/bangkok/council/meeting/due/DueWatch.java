package th.go.bangkok.council.meeting.due;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.outbox.Lease;
import th.go.bangkok.council.defaults.outbox.Leases;
import th.go.bangkok.council.meeting.mission.Missions;

/**
 * Warns before a mission's time is up, and when it is. What was given stands in the mission, so that a restart gives
 * what fell due meanwhile and nothing twice. One instance does it at a time.
 */
@Component
class DueWatch {

    private static final Logger log = LoggerFactory.getLogger(DueWatch.class);
    private static final Duration TERM = Duration.ofSeconds(10);

    private final Missions missions;
    private final DueProperties bounds;
    private final Lease lease;
    private final Clock clock;

    DueWatch(Missions missions, DueProperties bounds, Leases leases, Clock clock) {
        this.missions = missions;
        this.bounds = bounds;
        this.lease = leases.of("meeting-missions-due", TERM);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${council.meeting.due.check-every}")
    void look() {
        try {
            if (lease.hold()) {
                warn(clock.instant());
            }
        } catch (RuntimeException failure) {
            log.warn("Warnings are looked for again later: {}", failure.toString());
        }
    }

    private void warn(Instant now) {
        missions.warningsDue(bounds.soonAfter(), bounds.bound(), now).forEach(id -> warn(id, now));
    }

    /** One mission that cannot be warned of does not keep the others from it. */
    private void warn(UUID id, Instant now) {
        try {
            missions.change(
                    id, Command.bySystem(now), mission -> mission.warn(bounds.soonAfter(), bounds.bound(), now));
        } catch (RuntimeException failure) {
            log.warn("Mission {} could not be warned of and is tried again: {}", id, failure.toString());
        }
    }
}
