package th.go.bangkok.council.sampleyears;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rooms, vehicles and equipment, given out so that nothing is taken twice at one time. */
final class Resources {

    private static final List<Row> ROOMS = List.of(
            room(1, "ห้องประชุมตัวอย่าง 1", "Sample room 1", 60),
            room(2, "ห้องประชุมตัวอย่าง 2", "Sample room 2", 40),
            room(3, "ห้องประชุมตัวอย่าง 3", "Sample room 3", 24),
            room(4, "ห้องประชุมตัวอย่าง 4", "Sample room 4", 24),
            room(5, "ห้องประชุมตัวอย่าง 5", "Sample room 5", 16));

    private record Booking(Instant from, Instant to) {}

    private final Map<String, List<Booking>> bookings = new HashMap<>();

    Optional<String> room(Instant from, Instant to) {
        return book("room", ROOMS.size(), from, to);
    }

    Optional<String> vehicle(Instant from, Instant to) {
        return book("vehicle", 4, from, to);
    }

    Optional<String> equipment(Instant from, Instant to) {
        return book("equipment", 4, from, to);
    }

    /** Whether the thing is free then; if it is, it is taken. */
    boolean bookThis(String resource, Instant from, Instant to) {
        List<Booking> taken = bookings.computeIfAbsent(resource, any -> new ArrayList<>());
        if (taken.stream().anyMatch(booking -> booking.from().isBefore(to) && from.isBefore(booking.to()))) {
            return false;
        }
        taken.add(new Booking(from, to));
        return true;
    }

    private Optional<String> book(String kind, int count, Instant from, Instant to) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> kind + "-" + number)
                .filter(resource -> bookThis(resource, from, to))
                .findFirst();
    }

    static String placeOf(String room) {
        return "ห้องประชุมตัวอย่าง " + room.substring("room-".length());
    }

    static List<Row> rooms() {
        return ROOMS;
    }

    static List<Row> vehicles() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number -> Row.of(SampleYears.SOURCE_SYSTEM, "vehicle-" + number)
                        .with("name", Row.named("รถราชการตัวอย่าง " + number, "Sample official vehicle " + number))
                        .with("seats", number == 4 ? 40 : 10))
                .toList();
    }

    static List<Row> equipment() {
        return List.of(
                equipment(1, "เครื่องฉายภาพและจอ", "Projector and screen", 6),
                equipment(2, "ชุดประชุมทางไกล", "Video conference set", 4),
                equipment(3, "ไมโครโฟนไร้สาย", "Wireless microphones", 12),
                equipment(4, "เครื่องบันทึกเสียง", "Voice recorder", 5));
    }

    private static Row room(int number, String thai, String english, int capacity) {
        return Row.of(SampleYears.SOURCE_SYSTEM, "room-" + number)
                .with("name", Row.named(thai, english))
                .with("capacity", capacity)
                .with("place", "อาคารตัวอย่าง ชั้น %d".formatted(1 + number / 2));
    }

    private static Row equipment(int number, String thai, String english, int quantity) {
        return Row.of(SampleYears.SOURCE_SYSTEM, "equipment-" + number)
                .with("name", Row.named(thai, english))
                .with("quantity", quantity);
    }
}
