package th.go.bangkok.council.defaults.outbox;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events get to Kafka.
 *
 * @param source the CloudEvents source of this service's events, for example {@code /motion-service}
 * @param sweepEvery how often outboxes are looked through for events that were left behind
 * @param batch how many documents are published in one go
 * @param publishTimeout how long the broker may take before a batch counts as failed
 * @param replication copies of each partition of the topics that this service declares
 * @param minInSyncReplicas how many copies must have a record before it counts as published
 */
@Validated
@ConfigurationProperties("council.outbox")
record OutboxProperties(
        String source,
        @DefaultValue("500ms") Duration sweepEvery,
        @DefaultValue("500") @Positive int batch,
        @DefaultValue("35s") Duration publishTimeout,
        @DefaultValue("1") @Positive short replication,
        @DefaultValue("1") @Positive short minInSyncReplicas) {}
