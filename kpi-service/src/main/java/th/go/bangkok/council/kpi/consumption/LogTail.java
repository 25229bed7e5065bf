package th.go.bangkok.council.kpi.consumption;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import th.go.bangkok.council.kpi.store.KpiStore;

/** How far the log goes, and how far of it is in the figures. */
public final class LogTail {

    /** The topics that figures follow from. */
    public static final List<String> TOPICS =
            List.of("council.motions", "council.meetings", "council.citizen-input", "council.evaluation");

    private final Map<String, Object> settings;
    private final KpiStore store;

    LogTail(Map<String, Object> settings, KpiStore store) {
        this.settings = Map.copyOf(settings);
        this.store = store;
    }

    /** The offset after the last record of each partition; topics that are not there yet have none. */
    public Map<TopicPartition, Long> ends() {
        try (Admin admin = Admin.create(settings)) {
            Set<String> existing = admin.listTopics().names().get();
            List<String> topics = TOPICS.stream().filter(existing::contains).toList();
            List<TopicPartition> partitions = new ArrayList<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition()))));
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not tell where the log ends", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking where the log ends", e);
        }
    }

    /** How many records are not in the figures yet. */
    public long lag() {
        Map<String, Long> positions = new HashMap<>();
        store.positions()
                .find()
                .forEach(position -> positions.put(position.getString("_id"), position.getLong("next")));
        return ends().entrySet().stream()
                .mapToLong(end -> Math.max(
                        0, end.getValue() - positions.getOrDefault(end.getKey().toString(), 0L)))
                .sum();
    }
}
