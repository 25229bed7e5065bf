package th.go.bangkok.council.motion.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.store.Change;

class MotionTests {

    private static final Instant REGISTERED = Instant.parse("2022-03-01T02:00:00Z");
    private static final UUID PROPOSER = UUID.randomUUID();

    @Test
    void isRegisteredWithItsNumberAndWithoutItsSubjectOnTheLog() {
        Change<Motion> change = registered();

        assertThat(change.state().status()).isEqualTo(MotionStatus.REGISTERED);
        assertThat(change.events())
                .extracting(Change.Happened::data)
                .containsExactly(new MotionEvents.MotionRegistered(
                        MotionKind.INTERPELLATION, 7, 2565, List.of("1003"), PROPOSER));
    }

    @Test
    void isDecidedOnceAndNotBeforeItsRegistration() {
        Motion motion = registered().state();

        assertThatThrownBy(() -> motion.decide(MotionStatus.ADOPTED, days(-1)))
                .hasMessageContaining("before-previous-fact");
        assertThatThrownBy(() -> motion.decide(MotionStatus.REGISTERED, days(1)))
                .hasMessageContaining("not-a-decision");
        Motion rejected = motion.decide(MotionStatus.REJECTED, days(1)).state();
        assertThat(rejected.status()).isEqualTo(MotionStatus.REJECTED);
        assertThatThrownBy(() -> rejected.decide(MotionStatus.ADOPTED, days(2)))
                .hasMessageContaining("already-decided");
    }

    @Test
    void onlyAnAdoptedMotionIsFollowedUp() {
        Motion motion = registered().state();
        Motion lapsed = motion.decide(MotionStatus.LAPSED, days(1)).state();
        Motion adopted = motion.decide(MotionStatus.ADOPTED, days(1)).state();

        assertThatThrownBy(() -> followedUp(motion, 2)).hasMessageContaining("not-adopted");
        assertThatThrownBy(() -> followedUp(lapsed, 2)).hasMessageContaining("not-adopted");
        assertThatThrownBy(() -> followedUp(adopted, 0)).hasMessageContaining("before-previous-fact");
        assertThat(followedUp(adopted, 1).state().followUps()).hasSize(1);
    }

    @Test
    void officesReportInAnyOrder() {
        Motion adopted =
                registered().state().decide(MotionStatus.ADOPTED, days(1)).state();

        Motion followedUp = followedUp(followedUp(adopted, 9).state(), 4).state();

        assertThat(followedUp.followUps())
                .extracting(FollowUp::reportedAt)
                .containsExactly(days(9).time(), days(4).time());
    }

    @Test
    void publicationIsAFactOfItsOwn() {
        Change<Motion> published = registered().state().publish(days(1));

        assertThat(published.events()).isEmpty();
        assertThat(published.state().publishedAt()).isEqualTo(days(1).time());
        assertThat(published.state().status()).isEqualTo(MotionStatus.REGISTERED);
        assertThatThrownBy(() -> published.state().publish(days(2))).hasMessageContaining("already-published");
    }

    @Test
    void knowsWhereItStoodAtAnInstant() {
        Motion adopted =
                registered().state().decide(MotionStatus.ADOPTED, days(2)).state();

        assertThat(adopted.statusAt(days(1).time())).isEqualTo(MotionStatus.REGISTERED);
        assertThat(adopted.statusAt(days(2).time())).isEqualTo(MotionStatus.ADOPTED);
    }

    private static Change<Motion> registered() {
        return Motion.register(
                new Proposal(MotionKind.INTERPELLATION, "น้ำท่วม", PROPOSER, List.of("1003")),
                7,
                2565,
                Moment.of(REGISTERED));
    }

    private static Change<Motion> followedUp(Motion motion, int day) {
        return motion.reportFollowUp(UUID.randomUUID(), "public-works", "received", "รับทราบ", days(day));
    }

    private static Moment days(int days) {
        return Moment.of(REGISTERED.plusSeconds(days * 86_400L));
    }
}
