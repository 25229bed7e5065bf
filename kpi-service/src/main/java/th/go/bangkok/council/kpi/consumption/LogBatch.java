package th.go.bangkok.council.kpi.consumption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import th.go.bangkok.council.kpi.log.LogRecord;

/** The records of one poll, in the order in which they came. */
public record LogBatch(List<LogRecord> records) {

    /** The batch of what the client brought. */
    public static LogBatch of(Iterable<? extends ConsumerRecord<?, ?>> records) {
        List<LogRecord> read = new ArrayList<>();
        records.forEach(record -> read.add(record(record)));
        return new LogBatch(List.copyOf(read));
    }

    /** Short, and nothing of the records: it goes into logs when a batch fails. */
    @Override
    public String toString() {
        return "a batch of " + records.size() + " records";
    }

    private static LogRecord record(ConsumerRecord<?, ?> record) {
        Header[] all = record.headers().toArray();
        Map<String, byte[]> headers = LinkedHashMap.newLinkedHashMap(all.length);
        for (Header header : all) {
            byte[] value = header.value();
            headers.put(header.key(), value == null ? new byte[0] : value);
        }
        return new LogRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key() instanceof byte[] key ? key : null,
                record.value() instanceof byte[] value ? value : null,
                headers);
    }
}
