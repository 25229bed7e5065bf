package th.go.bangkok.council.citizeninput.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.citizeninput.round.Attendance.FromDistrict;
import th.go.bangkok.council.defaults.problem.Refusal;

class AttendanceTests {

    @Test
    void fiftyDistrictsWithTwoCitizensAndAnOfficerEachAreAHundredAndFifty() {
        Attendance full = Attendance.of(IntStream.rangeClosed(1001, 1050)
                .mapToObj(code -> new FromDistrict(Integer.toString(code), 2, 1))
                .toList());

        assertThat(full).isEqualTo(new Attendance(50, 100, 50, full.byDistrict()));
    }

    @Test
    void aDistrictFromWhichNobodyCameIsNotCounted() {
        Attendance attendance = Attendance.of(List.of(new FromDistrict("1001", 0, 0), new FromDistrict("1002", 0, 1)));

        assertThat(attendance.districts()).isEqualTo(1);
        assertThat(attendance.byDistrict()).hasSize(2);
    }

    @Test
    void moreThanWereInvitedAreRefused() {
        assertRefused("attendance-too-large", () -> Attendance.of(List.of(new FromDistrict("1001", 3, 0))));
        assertRefused("attendance-too-large", () -> Attendance.ofSums(50, 101, 50));
        assertRefused("attendance-too-large", () -> Attendance.ofSums(49, 98, 50));
        assertRefused(
                "district-twice",
                () -> Attendance.of(List.of(new FromDistrict("1001", 1, 0), new FromDistrict("1001", 1, 0))));
    }

    private static void assertRefused(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo(slug));
    }
}
