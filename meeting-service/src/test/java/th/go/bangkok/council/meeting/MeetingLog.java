package th.go.bangkok.council.meeting;

import io.cloudevents.CloudEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import th.go.bangkok.council.testing.KafkaLog;

/** What the service has published. A repeat of an event, which the relay is free to make, is left out. */
public final class MeetingLog {

    private MeetingLog() {}

    public static List<CloudEvent> all() {
        Set<String> seen = new HashSet<>();
        return KafkaLog.read(MeetingServiceApplication.TOPIC).stream()
                .filter(event -> seen.add(event.getId()))
                .toList();
    }

    /** The events of the mission at this path. */
    public static List<CloudEvent> of(String mission) {
        return all().stream()
                .filter(event -> mission.substring(1).equals(event.getSubject()))
                .toList();
    }

    /** Every record as it lies there. */
    public static List<String> texts() {
        return KafkaLog.texts(MeetingServiceApplication.TOPIC);
    }

    /** The short names of their types. */
    public static List<String> types(List<CloudEvent> events) {
        return events.stream()
                .map(event -> event.getType().replaceAll(".*council\\.(\\w+)\\.v1", "$1"))
                .toList();
    }
}
