package th.go.bangkok.council.meeting.mission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where people meet.
 *
 * @param place in words
 * @param room one of our rooms; the meeting is not arranged before a part for this room is accepted
 * @param link where those who are not there join
 */
public record Venue(
        @Nullable String place,
        @Nullable UUID room,
        @Nullable String link) {

    boolean hasPlace() {
        return place != null || room != null;
    }

    /** This, with what it does not say taken from the other. */
    Venue orElse(Venue other) {
        boolean placed = hasPlace();
        return new Venue(placed ? place : other.place, placed ? room : other.room, link == null ? other.link : link);
    }
}
