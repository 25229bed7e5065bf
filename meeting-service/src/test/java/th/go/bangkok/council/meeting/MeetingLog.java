package th.go.bangkok.council.meeting;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.go.bangkok.council.testing.Infrastructure;
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

    /** Every record as it lies there: its key, its headers and its body. */
    public static List<String> texts() {
        return KafkaLog.at(Infrastructure.shared().bootstrapServers()).records(MeetingServiceApplication.TOPIC).stream()
                .map(record -> record.key()
                        + Stream.of(record.headers().toArray())
                                .map(header -> header.key() + "=" + utf8(header.value()))
                                .collect(Collectors.joining("\n", "\n", "\n"))
                        + utf8(record.value()))
                .toList();
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The short names of their types. */
    public static List<String> types(List<CloudEvent> events) {
        return events.stream()
                .map(event -> event.getType().replaceAll(".*council\\.(\\w+)\\.v1", "$1"))
                .toList();
    }
}
