package th.go.bangkok.council.meeting.mission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The quarter hours for which a mission holds rooms and vehicles, one key each. A unique index over all missions' keys
 * lets each be held once; so a booking is part of the mission's own document, and comes and goes with it in one write.
 */
final class Slots {

    private static final long SECONDS = 15 * 60;

    private Slots() {}

    static List<String> of(@Nullable Meeting meeting, List<Part> parts) {
        if (meeting == null) {
            return List.of();
        }
        return parts.stream()
                .filter(Part::booked)
                .map(Part::resource)
                .flatMap(resource -> resource == null ? Stream.of() : of(resource, meeting.plan()))
                .toList();
    }

    private static Stream<String> of(UUID resource, Plan plan) {
        long first = Math.floorDiv(plan.startsAt().getEpochSecond(), SECONDS);
        Instant last = plan.endsAt().minusNanos(1);
        return LongStream.rangeClosed(first, Math.floorDiv(last.getEpochSecond(), SECONDS))
                .mapToObj(quarter -> resource + "@" + Instant.ofEpochSecond(quarter * SECONDS));
    }
}
