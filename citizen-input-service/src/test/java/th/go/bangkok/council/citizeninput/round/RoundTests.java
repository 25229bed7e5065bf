package th.go.bangkok.council.citizeninput.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.citizeninput.round.Consideration.Outcome;
import th.go.bangkok.council.citizeninput.round.Forum.Mode;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;

class RoundTests {

    private static final Attendance ALL = Attendance.ofSums(50, 100, 50);
    private static final Heard SORTED = Heard.NOTHING
            .with(new Tally.Item("1001", "health", false, day(5).time()), true)
            .with(new Tally.Item("1002", null, true, day(6).time()), true);
    private static final Coverage COVERED =
            new Coverage(Set.of("1001", "1002"), Set.of("1001", "1002"), day(20).time());

    @Test
    void topicsThatWereSentBackCanBeProposedAndConsideredAgain() {
        Round round = proposed();

        Round sentBack =
                round.considerTopics(Outcome.SENT_BACK, "too wide", day(1)).state();
        Round agreed = sentBack.proposeTopics(List.of(topic("health")))
                .then(again -> again.considerTopics(Outcome.AGREED, null, day(2)))
                .state();

        assertThat(step(sentBack, 1).missing()).containsExactly("topics-agreed");
        assertThat(step(agreed, 1).state()).isEqualTo(Step.State.REACHED);
        assertThat(step(agreed, 1).reachedAt()).isEqualTo(day(2).time());
        assertThat(agreed.topics()).extracting(Topic::code).containsExactly("health");
    }

    @Test
    void agreedTopicsStayAsTheyAre() {
        Round agreed = agreed();

        assertRefused("topics-agreed-already", () -> agreed.proposeTopics(List.of(topic("traffic"))));
        assertRefused("topics-agreed-already", () -> agreed.considerTopics(Outcome.SENT_BACK, null, day(3)));
    }

    @Test
    void aTopicCannotStandTwiceInARound() {
        assertRefused("topic-twice", () -> opened().proposeTopics(List.of(topic("flooding"), topic("flooding"))));
    }

    @Test
    void nothingToConsiderIsSaidAsWhatIsMissing() {
        assertMissing(
                "topics-not-ready", () -> opened().considerTopics(Outcome.AGREED, null, day(1)), "topics-proposed");
    }

    @Test
    void anOnsiteForumIsRecordedButDoesNotCountAsOnline() {
        Round round = agreed().holdForum(1, Mode.ONSITE, ALL, day(3))
                .then(held -> held.holdForum(2, Mode.ONLINE, ALL, day(4)))
                .state();

        assertThat(round.forums()).hasSize(2);
        assertThat(step(round, 2).missing()).containsExactly("second-online-forum");
        Step both = step(round.holdForum(3, Mode.ONLINE, ALL, day(5)).state(), 2);
        assertThat(both.reachedAt()).isEqualTo(day(5).time());
    }

    @Test
    void aForumNeedsAgreedTopicsAndCannotBeBeforeTheyWereAgreed() {
        assertMissing("forum-not-ready", () -> proposed().holdForum(1, Mode.ONLINE, ALL, day(3)), "topics-agreed");
        assertRefused("too-early", () -> agreed().holdForum(1, Mode.ONLINE, ALL, day(1)));
    }

    @Test
    void dossiersAreIncompleteWhileAnItemIsNotSorted() {
        Heard oneLeft = SORTED.with(new Tally.Item("1003", null, false, day(5).time()), true);

        assertMissing("dossiers-not-ready", () -> agreed().completeDossiers(oneLeft, day(9)), "feedback-sorted");
        assertMissing(
                "dossiers-not-ready", () -> agreed().completeDossiers(Heard.NOTHING, day(9)), "feedback-received");
        assertRefused("too-early", () -> agreed().completeDossiers(SORTED, day(5)));
    }

    @Test
    void whatCameOtherwiseThanByAForumNeitherHoldsAMilestoneUpNorReachesIt() {
        Tally.Item unsortedLetter = new Tally.Item("1003", null, false, day(12).time());
        Heard withLetter = SORTED.with(unsortedLetter, false);

        var complete = agreed().completeDossiers(withLetter, day(9));
        var outcomes = presented().completeOutcomes(withLetter, COVERED, day(21));

        assertThat(complete.events().getFirst().data()).isEqualTo(new DossiersCompleted(2565, 3, 1, 1, 2));
        assertThat(outcomes.events().getFirst().data()).isEqualTo(new OutcomesCompleted(2565, 2));
        assertMissing(
                "dossiers-not-ready",
                () -> agreed().completeDossiers(Heard.NOTHING.with(unsortedLetter, false), day(13)),
                "feedback-received");
    }

    @Test
    void completeDossiersSayHowManyItemsWentWhere() {
        var change = agreed().completeDossiers(SORTED, day(9));

        assertThat(change.events().getFirst().data()).isEqualTo(new DossiersCompleted(2565, 2, 1, 1, 2));
        assertThat(change.state().dossiers())
                .satisfies(dossiers ->
                        assertThat(dossiers.byCommittee()).containsExactly(new Dossiers.ForCommittee("health", 1)));
        assertRefused("dossiers-completed-already", () -> change.state().completeDossiers(SORTED, day(10)));
    }

    @Test
    void dossiersArePresentedToBothTheCommitteeAndTheChair() {
        Round complete = agreed().completeDossiers(SORTED, day(9)).state();

        assertMissing(
                "presentation-not-ready",
                () -> complete.presentDossiers(List.of(Audience.CHAIR), day(10)),
                "presented-to-committee");
        assertMissing(
                "presentation-not-ready",
                () -> agreed().presentDossiers(List.of(Audience.CHAIR, Audience.COMMITTEE), day(10)),
                "dossiers-completed");
        assertRefused("too-early", () -> complete.presentDossiers(List.of(Audience.values()), day(8)));
        var presented = complete.presentDossiers(List.of(Audience.CHAIR, Audience.COMMITTEE), day(10));
        assertThat(presented.events().getFirst().data())
                .isEqualTo(new DossiersPresented(2565, List.of(Audience.COMMITTEE, Audience.CHAIR)));
        assertRefused(
                "dossiers-presented-already",
                () -> presented.state().presentDossiers(List.of(Audience.values()), day(11)));
    }

    @Test
    void outcomesAreIncompleteWhileADistrictThatWasHeardHasNoAnswer() {
        Round presented = presented();
        Coverage half = new Coverage(Set.of("1001", "1049"), Set.of("1001"), day(20).time());

        assertMissing(
                "outcomes-not-ready",
                () -> presented.completeOutcomes(SORTED, half, day(21)),
                "outcome-reported-1002",
                "outcome-published-1002");
        assertRefused("too-early", () -> presented.completeOutcomes(SORTED, COVERED, day(19)));
        var completed = presented.completeOutcomes(SORTED, COVERED, day(21));
        assertThat(completed.events().getFirst().data()).isEqualTo(new OutcomesCompleted(2565, 2));
        assertThat(completed.state().steps(SORTED, COVERED))
                .filteredOn(step -> step.state() == Step.State.REACHED)
                .extracting(Step::level)
                .containsExactly(1, 3, 4, 5);
    }

    @Test
    void aStepWhoseConditionsHoldIsReady() {
        assertThat(agreed().steps(SORTED, Coverage.NONE).get(2).state()).isEqualTo(Step.State.READY);
        assertThat(presented().steps(SORTED, COVERED).get(4).state()).isEqualTo(Step.State.READY);
    }

    @Test
    void feedbackIsAboutAnAgreedTopic() {
        assertThat(agreed().topic("flooding").code()).isEqualTo("flooding");
        assertRefused("unknown-topic", () -> agreed().topic("parking"));
        assertMissing("feedback-not-ready", () -> proposed().topic("flooding"), "topics-agreed");
    }

    static Round opened() {
        return Round.open(2565, day(0)).state();
    }

    static Round proposed() {
        return opened().proposeTopics(List.of(topic("flooding"), topic("health")))
                .state();
    }

    static Round agreed() {
        return proposed().considerTopics(Outcome.AGREED, null, day(2)).state();
    }

    static Round presented() {
        return agreed().completeDossiers(SORTED, day(9))
                .then(round -> round.presentDossiers(List.of(Audience.values()), day(10)))
                .state();
    }

    private static Topic topic(String code) {
        return new Topic(UUID.randomUUID(), code, new Bilingual("หัวข้อ", "Topic"));
    }

    static Moment day(int number) {
        return Moment.of(Instant.parse("2022-01-01T00:00:00Z").plusSeconds(86_400L * number));
    }

    private static Step step(Round round, int level) {
        return round.steps(Heard.NOTHING, Coverage.NONE).get(level - 1);
    }

    private static void assertRefused(String slug, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo(slug));
    }

    private static void assertMissing(String slug, ThrowingCallable verb, String... missing) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.slug()).isEqualTo(slug);
            assertThat(refusal.missing()).containsExactly(missing);
        });
    }
}
