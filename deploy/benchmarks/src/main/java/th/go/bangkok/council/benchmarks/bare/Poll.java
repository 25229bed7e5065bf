package th.go.bangkok.council.benchmarks.bare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.benchmarks.fold.EventReader;
import th.go.bangkok.council.benchmarks.fold.Reading;
import th.go.bangkok.council.benchmarks.fold.Said;

/**
 * What one poll brought.
 *
 * @param bySubject the events of each case, in the order of the log
 * @param last the last offset of each partition
 */
record Poll(Map<String, List<Entry>> bySubject, List<DeadLetters.Letter> bad, Map<String, Long> last) {

    private static final EventReader READER = new EventReader();

    /** A good event and the record that it came in. */
    record Entry(Said event, ConsumerRecord<byte[], byte[]> record) {

        String partition() {
            return record.topic() + "-" + record.partition();
        }

        String where() {
            return Poll.where(record);
        }
    }

    static Poll of(ConsumerRecords<byte[], byte[]> records) {
        var poll = new Poll(new HashMap<>(), new ArrayList<>(), new HashMap<>());
        records.forEach(poll::add);
        return poll;
    }

    static String where(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        last.put(record.topic() + "-" + record.partition(), record.offset());
        switch (READER.read(record.key(), record.value(), name -> header(record, name))) {
            case Reading.Good good ->
                bySubject
                        .computeIfAbsent(good.subject(), subject -> new ArrayList<>())
                        .add(new Entry(good.event(), record));
            case Reading.Bad unusable -> bad.add(new DeadLetters.Letter(record, unusable.reason()));
            case Reading.PassedOver passed -> {
                // nothing to do
            }
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
