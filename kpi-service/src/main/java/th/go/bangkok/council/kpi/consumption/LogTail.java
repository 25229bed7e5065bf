package th.go.bangkok.council.kpi.consumption;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.store.KpiStore;

/** How far the log goes, and how far of it is in the figures. */
public final class LogTail implements AutoCloseable {

    /** The topics that figures follow from. */
    public static final List<String> TOPICS =
            List.of("council.motions", "council.meetings", "council.citizen-input", "council.evaluation");

    private final Map<String, Object> settings;
    private final KpiStore store;
    private final Set<TopicPartition> partitions = new HashSet<>();
    private @Nullable Admin admin;

    LogTail(Map<String, Object> settings, KpiStore store) {
        this.settings = Map.copyOf(settings);
        this.store = store;
    }

    /** The offset after the last record of each partition; topics that are not there yet have none. */
    public synchronized Map<TopicPartition, Long> ends() {
        try {
            Admin broker = admin();
            find(broker);
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
            Map<TopicPartition, Long> ends = new HashMap<>();
            broker.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not tell where the log ends", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking where the log ends", e);
        }
    }

    /** The number of partitions never changes, so a topic is asked for until it is there and not again. */
    private void find(Admin broker) throws ExecutionException, InterruptedException {
        Set<String> known = partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        if (known.size() < TOPICS.size()) {
            Set<String> existing = broker.listTopics().names().get();
            List<String> found = TOPICS.stream()
                    .filter(topic -> existing.contains(topic) && !known.contains(topic))
                    .toList();
            broker.describeTopics(found)
                    .allTopicNames()
                    .get()
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition()))));
        }
    }

    private Admin admin() {
        Admin current = admin;
        if (current == null) {
            current = Admin.create(settings);
            admin = current;
        }
        return current;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close();
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
