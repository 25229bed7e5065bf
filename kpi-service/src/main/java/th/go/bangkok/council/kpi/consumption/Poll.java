package th.go.bangkok.council.kpi.consumption;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import th.go.bangkok.council.kpi.log.EventReader;
import th.go.bangkok.council.kpi.log.LogRecord;
import th.go.bangkok.council.kpi.log.Reading;
import th.go.bangkok.council.kpi.log.Reason;

/**
 * What one poll brought, read and sorted.
 *
 * @param events what figures may need, in the order of the log
 * @param bad what cannot be used
 * @param passedOver how many events of each type were passed over; unknown ones under {@code unknown}
 * @param positions the offset after the last record, by partition
 */
record Poll(
        List<Located> events, List<DeadLetter> bad, Map<String, Integer> passedOver, Map<String, Position> positions) {

    private static final String UNWRITABLE = "the store does not take what would come of it";

    /** How far a partition has been read. */
    record Position(String topic, int partition, long next, long timestamp) {}

    /** One record that the store will not take in, whatever is tried. */
    static Poll refusing(LogRecord record) {
        return new Poll(
                List.of(),
                List.of(new DeadLetter(record, Reason.SCHEMA_INVALID, UNWRITABLE)),
                Map.of(),
                Map.of(record.partitionName(), position(record)));
    }

    private static Position position(LogRecord record) {
        return new Position(record.topic(), record.partition(), record.offset() + 1, record.timestamp());
    }

    static Poll of(Collection<LogRecord> records, EventReader reader) {
        List<Located> events = new ArrayList<>(records.size());
        List<DeadLetter> bad = new ArrayList<>();
        Map<String, Integer> passedOver = new HashMap<>();
        Map<String, Position> positions = new TreeMap<>();
        for (LogRecord record : records) {
            switch (reader.read(record)) {
                case Reading.Usable usable -> events.add(new Located(usable.event(), record));
                case Reading.PassedOver other ->
                    passedOver.merge(other.known() ? "passed-over" : "unknown", 1, Integer::sum);
                case Reading.Bad wrong -> bad.add(new DeadLetter(record, wrong.reason(), wrong.detail()));
            }
            positions.put(record.partitionName(), position(record));
        }
        return new Poll(events, bad, passedOver, positions);
    }
}
