package th.go.bangkok.council.defaults.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Declares the topics that a service owns, with what the log needs: 12 partitions for good and the right retention. */
final class Topics {

    /** For good: the key's partition must never change. */
    private static final int PARTITIONS = 12;

    private static final String DEAD_LETTER_RETENTION =
            String.valueOf(Duration.ofDays(90).toMillis());
    private static final String LARGEST_RECORD = String.valueOf(128 * 1024);
    private static final String LARGEST_DEAD_LETTER = String.valueOf(2 * 1024 * 1024);

    private final Collection<OwnedTopic> topics;
    private final OutboxProperties properties;

    Topics(Collection<OwnedTopic> topics, OutboxProperties properties) {
        this.topics = topics;
        this.properties = properties;
    }

    /** Creates those that are not there yet. */
    void declare(Admin admin) throws InterruptedException, ExecutionException {
        for (OwnedTopic topic : topics) {
            try {
                admin.createTopics(java.util.List.of(definition(topic))).all().get();
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw failure;
                }
            }
        }
    }

    private NewTopic definition(OwnedTopic topic) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(properties.minInSyncReplicas()));
        settings.putAll(
                switch (topic.kind()) {
                    case LOG ->
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_DELETE,
                                TopicConfig.RETENTION_MS_CONFIG,
                                "-1",
                                TopicConfig.RETENTION_BYTES_CONFIG,
                                "-1",
                                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                                LARGEST_RECORD);
                    case COMPACTED -> Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
                    case DEAD_LETTERS ->
                        Map.of(
                                TopicConfig.RETENTION_MS_CONFIG, DEAD_LETTER_RETENTION,
                                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_DEAD_LETTER);
                });
        return new NewTopic(topic.name(), PARTITIONS, properties.replication()).configs(settings);
    }
}
