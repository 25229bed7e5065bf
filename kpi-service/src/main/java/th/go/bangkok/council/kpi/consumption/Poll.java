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

    /** How far a partition has been read. */
    record Position(String topic, int partition, long next, long timestamp) {}

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
            positions.put(
                    record.partitionName(),
                    new Position(record.topic(), record.partition(), record.offset() + 1, record.timestamp()));
        }
        return new Poll(events, bad, passedOver, positions);
    }
}
