package th.go.bangkok.council.citizeninput.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;

class OutcomeTests {

    private static final Actor ANONG = Actor.of("anong", "clerk");
    private static final Actor BOON = Actor.of("boon", "clerk");
    private static final Bilingual DRAFT = new Bilingual("ขยายท่อแล้ว", "The drain was widened.");

    @Test
    void aWordingIsCheckedBySomebodyElse() {
        Outcome drafted = reported().draftWording(DRAFT, ANONG, hour(1)).state();

        assertRefused("wording-checked-by-its-author", () -> drafted.checkWording(ANONG, hour(2)));
        Outcome checked = drafted.checkWording(BOON, hour(2)).state();
        assertThat(Objects.requireNonNull(checked.wording()).checkedBy()).isEqualTo(BOON);
        assertRefused("wording-checked-already", () -> checked.checkWording(BOON, hour(3)));
    }

    @Test
    void whoeverIsNotKnownMayBeSomebodyElse() {
        Outcome drafted =
                reported().draftWording(DRAFT, Actor.ELSEWHERE, hour(1)).state();

        assertThat(Objects.requireNonNull(drafted.checkWording(Actor.ELSEWHERE, hour(2))
                                .state()
                                .wording())
                        .isChecked())
                .isTrue();
    }

    @Test
    void onlyACheckedWordingIsPublished() {
        Outcome drafted = reported().draftWording(DRAFT, ANONG, hour(1)).state();

        assertMissing(() -> reported().publish(hour(2)), "wording-drafted", "wording-checked");
        assertMissing(() -> reported().checkWording(BOON, hour(2)), "wording-drafted");
        assertMissing(() -> drafted.publish(hour(2)), "wording-checked");
        Outcome checked = drafted.checkWording(BOON, hour(2)).state();
        Outcome redrafted = checked.draftWording(DRAFT, BOON, hour(3)).state();
        assertMissing(() -> redrafted.publish(hour(4)), "wording-checked");
        assertRefused("too-early", () -> checked.publish(hour(1)));
        assertThat(checked.publish(hour(4)).state().publishedAt()).isEqualTo(hour(4).time());
    }

    @Test
    void whatIsPublishedStaysAsItIs() {
        Outcome published = reported()
                .draftWording(DRAFT, ANONG, hour(1))
                .then(outcome -> outcome.checkWording(BOON, hour(2)))
                .then(outcome -> outcome.publish(hour(3)))
                .state();

        assertRefused("outcome-published-already", () -> published.draftWording(DRAFT, ANONG, hour(4)));
        assertRefused("outcome-published-already", () -> published.checkWording(BOON, hour(4)));
        assertRefused("outcome-published-already", () -> published.publish(hour(4)));
    }

    @Test
    void aPublishedWordingStaysUntilACorrectedOneIsCheckedAndPublished() {
        Outcome published = reported()
                .draftWording(DRAFT, ANONG, hour(1))
                .then(outcome -> outcome.checkWording(BOON, hour(2)))
                .then(outcome -> outcome.publish(hour(3)))
                .state();
        Bilingual better = new Bilingual("ขยายท่อ 2 แห่ง", "Two drains were widened.");

        assertRefused("outcome-not-published", () -> reported().correctWording(better, "replaced", BOON, hour(4)));
        Outcome corrected =
                published.correctWording(better, "replaced", BOON, hour(4)).state();
        assertThat(Objects.requireNonNull(corrected.wording()).text()).isEqualTo(DRAFT);
        assertMissing(() -> corrected.publish(hour(5)), "wording-checked");
        assertRefused("wording-checked-by-its-author", () -> corrected.checkWording(BOON, hour(5)));
        Change<Outcome> again = corrected.checkWording(ANONG, hour(5)).then(outcome -> outcome.publish(hour(6)));

        Outcome now = again.state();
        assertThat(Objects.requireNonNull(now.wording()).text()).isEqualTo(better);
        assertThat(now.publishedAt()).isEqualTo(hour(3).time());
        assertThat(now.correctedAt()).isEqualTo(hour(6).time());
        assertThat(now.replacement()).isNull();
        assertThat(now.former())
                .containsExactly(
                        new FormerWording(Objects.requireNonNull(published.wording()), hour(6).time(), "replaced"));
        assertThat(again.events().stream().map(Change.Happened::data))
                .containsExactly(new OutcomePublished(2565, now.roundId(), "1001", "replaced"));
        assertRefused("outcome-published-already", () -> now.publish(hour(7)));
    }

    @Test
    void aDistrictIsNotToldBeforeThePresentation() {
        assertRefused(
                "too-early", () -> Outcome.report(UUID.randomUUID(), 2565, "1001", "said", hour(1).time(), hour(0)));
    }

    private static Outcome reported() {
        return Outcome.report(UUID.randomUUID(), 2565, "1001", "said", hour(0).time(), hour(0))
                .state();
    }

    private static Moment hour(int number) {
        return Moment.of(Instant.parse("2022-08-01T02:00:00Z").plusSeconds(3600L * number));
    }

    private static void assertRefused(String slug, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo(slug));
    }

    private static void assertMissing(ThrowingCallable verb, String... missing) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.missing()).containsExactly(missing));
    }
}
