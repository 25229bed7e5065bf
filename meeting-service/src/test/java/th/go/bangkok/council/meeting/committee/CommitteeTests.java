package th.go.bangkok.council.meeting.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.meeting.reference.BilingualName;

class CommitteeTests {

    private static final Moment NOW = Moment.of(Instant.parse("2022-03-01T02:00:00Z"));
    private static final BilingualName NAME = new BilingualName("คณะกรรมการ", "Committee");
    private static final LocalDate FIRST = LocalDate.parse("2019-10-01");

    private final Committee committee = Committee.register("health", CommitteeKind.STANDING, NAME, FIRST, null, NOW)
            .state();

    @Test
    void existsOnTheDaysBetween() {
        Committee ended = committee
                .change(NAME, FIRST, LocalDate.parse("2022-05-21"), NOW)
                .state();
        assertThat(ended.existsOn(FIRST.minusDays(1))).isFalse();
        assertThat(ended.existsOn(LocalDate.parse("2022-05-21"))).isTrue();
        assertThat(ended.existsOn(LocalDate.parse("2022-05-22"))).isFalse();
    }

    @Test
    void publishesAChangeAndNothingWhenNothingChanges() {
        Change<Committee> renamed = committee.change(new BilingualName("ชื่อใหม่", "New name"), FIRST, null, NOW);
        assertThat(renamed.events().getFirst().data())
                .isEqualTo(new CommitteeChanged("health", CommitteeKind.STANDING, "ชื่อใหม่", "New name", FIRST, null));
        assertThat(committee.change(NAME, FIRST, null, NOW).events()).isEmpty();
    }

    @Test
    void knowsItsMembersOfADay() {
        Committee seated = committee
                .appoint("b", FIRST, null)
                .state()
                .appoint("a", FIRST, null)
                .state()
                .discharge("b", LocalDate.parse("2022-01-31"))
                .state();
        assertThat(seated.membersOn(LocalDate.parse("2022-01-31"))).containsExactly("a", "b");
        assertThat(seated.membersOn(LocalDate.parse("2022-02-01"))).containsExactly("a");
        assertThat(seated.appoint("b", LocalDate.parse("2022-02-01"), null)
                        .state()
                        .members())
                .hasSize(3);
    }

    @Test
    void refusesASecondSeatAndDaysThatMakeNoSense() {
        Committee seated = committee.appoint("a", FIRST, null).state();
        assertThatThrownBy(() -> seated.appoint("a", LocalDate.parse("2022-01-01"), null))
                .hasMessageContaining("member-already");
        assertThatThrownBy(() -> seated.discharge("b", FIRST)).hasMessageContaining("not-a-member");
        assertThatThrownBy(() -> committee.appoint("a", FIRST, FIRST.minusDays(1)))
                .hasMessageContaining("ends-before-it-begins");
        assertThatThrownBy(() -> committee.change(NAME, LocalDate.of(9999, 1, 1), null, NOW))
                .hasMessageContaining("date-out-of-range");
    }
}
