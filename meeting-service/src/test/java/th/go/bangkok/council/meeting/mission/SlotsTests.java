package th.go.bangkok.council.meeting.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlotsTests {

    private static final UUID ROOM = new UUID(7, 1);

    @Test
    void givesOutWholeQuartersOfAnHour() {
        assertThat(slots("2022-03-17T02:40:00Z", "2022-03-17T03:01:00Z"))
                .containsExactly(
                        ROOM + "@2022-03-17T02:30:00Z", ROOM + "@2022-03-17T02:45:00Z", ROOM + "@2022-03-17T03:00:00Z");
    }

    @Test
    void leavesTheQuarterInWhichItEndsOnTheDotToTheNext() {
        assertThat(slots("2022-03-17T02:45:00Z", "2022-03-17T03:00:00Z"))
                .containsExactly(ROOM + "@2022-03-17T02:45:00Z");
    }

    @Test
    void bookNothingForWhatIsNotAccepted() {
        Meeting meeting = meeting("2022-03-17T02:45:00Z", "2022-03-17T03:00:00Z");
        Part pending = Part.request(ROOM, PartKind.ROOM, ROOM, null, Instant.EPOCH);
        Part equipment = Part.request(ROOM, PartKind.EQUIPMENT, ROOM, null, Instant.EPOCH)
                .accept(null, Instant.EPOCH);
        assertThat(Slots.of(meeting, List.of(pending, equipment))).isEmpty();
        assertThat(Slots.of(null, List.of())).isEmpty();
    }

    private static List<String> slots(String from, String to) {
        Part accepted =
                Part.request(ROOM, PartKind.ROOM, ROOM, null, Instant.EPOCH).accept(null, Instant.EPOCH);
        return Slots.of(meeting(from, to), List.of(accepted));
    }

    private static Meeting meeting(String from, String to) {
        Plan plan =
                new Plan(MeetingForm.ONSITE, Instant.parse(from), Instant.parse(to), new Venue("ที่นี่", null, null));
        return new Meeting(new MeetingNumber("health", 2565, 1), plan, Instant.EPOCH);
    }
}
