package th.go.bangkok.council.citizeninput.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.citizeninput.feedback.Feedback.Kind;
import th.go.bangkok.council.citizeninput.feedback.Feedback.State;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.citizeninput.round.Topic;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;

class FeedbackTests {

    private static final UUID ROUND = UUID.randomUUID();
    private static final UUID TOPIC = UUID.randomUUID();

    @Test
    void whatIsReceivedIsPublishedWithoutWhatItSays() {
        Change<Feedback> received = received();

        assertThat(received.events())
                .extracting(Change.Happened::data)
                .isEqualTo(List.of(new FeedbackReceived(2565, ROUND, "1001", TOPIC, Kind.NEED, "letter")));
        assertThat(received.correlation()).isEqualTo(ROUND);
        assertThat(received.state().state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void nothingIsReceivedBeforeItsRound() {
        assertRefused("too-early", () -> receive(minute(2).time()));
    }

    @Test
    void anItemIsCheckedOnceAndBeforeItIsSorted() {
        Feedback received = received().state();

        assertRefused("feedback-not-checked", () -> received.classify("health", minute(3)));
        assertRefused("feedback-not-checked", () -> received.setAside("unclear", minute(3)));
        assertRefused("too-early", () -> received.check(minute(0)));
        Feedback checked = received.check(minute(2)).state();
        assertThat(checked.state()).isEqualTo(State.CHECKED);
        assertRefused("feedback-checked-already", () -> checked.check(minute(3)));
        assertRefused("too-early", () -> checked.classify("health", minute(1)));
    }

    @Test
    void aWrongSortingCanBeMadeGood() {
        Change<Feedback> sorted = checked()
                .setAside("duplicate", minute(3))
                .then(item -> item.classify("health", minute(4)))
                .then(item -> item.classify("traffic", minute(5)));

        assertThat(sorted.state().state()).isEqualTo(State.CLASSIFIED);
        assertThat(sorted.events())
                .extracting(Change.Happened::data)
                .isEqualTo(List.of(
                        new FeedbackSetAside("duplicate"),
                        new FeedbackClassified("health"),
                        new FeedbackClassified("traffic")));
        assertRefused("feedback-sorted-already", () -> sorted.state().classify("traffic", minute(6)));
        assertRefused("too-early", () -> sorted.state().classify("health", minute(4)));
    }

    @Test
    void onlyWhatWasClassifiedIsAssignedAndOnlyAfterThePresentation() {
        Feedback classified = checked().classify("health", minute(3)).state();
        Feedback setAside = checked().setAside("unclear", minute(3)).state();
        Instant presentedAt = minute(10).time();

        assertRefused("feedback-set-aside", () -> setAside.assign("health", presentedAt, minute(11)));
        assertRefused("feedback-set-aside", () -> checked().assign("health", presentedAt, minute(11)));
        assertRefused("too-early", () -> classified.assign("health", presentedAt, minute(9)));
        Feedback assigned =
                classified.assign("traffic", presentedAt, minute(11)).state();
        assertThat(assigned.state()).isEqualTo(State.ASSIGNED);
        assertRefused("feedback-assigned-already", () -> assigned.assign("traffic", presentedAt, minute(12)));
        assertThat(assigned.assign("health", presentedAt, minute(12)).events())
                .extracting(Change.Happened::data)
                .isEqualTo(List.of(new FeedbackAssigned("health")));
    }

    @Test
    void whatHappensNowHappensAfterWhatIsKnown() {
        Moment now = Moment.of(minute(2).time().minusMillis(7));

        Change<Feedback> sorted = checked().classify("health", now);

        assertThat(sorted.events().getFirst().moment())
                .isEqualTo(Moment.of(minute(2).time()));
        assertRefused(
                "too-early",
                () -> checked().classify("health", Moment.of(minute(-1).time())));
    }

    private static Change<Feedback> receive(Instant roundOpenedAt) {
        NewFeedback item = new NewFeedback(2565, "1001", "flooding", Kind.NEED, "letter", "said");
        Topic topic = new Topic(TOPIC, "flooding", new Bilingual("น้ำท่วม", "Flooding"));
        return Feedback.receive(item, ROUND, roundOpenedAt, topic, minute(1));
    }

    private static Change<Feedback> received() {
        return receive(minute(0).time());
    }

    private static Feedback checked() {
        return received().state().check(minute(2)).state();
    }

    private static Moment minute(int number) {
        Instant instant = Instant.parse("2022-03-24T03:00:00Z").plusSeconds(60L * number);
        return Moment.imported(instant, instant);
    }

    private static void assertRefused(String slug, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo(slug));
    }
}
