package th.go.bangkok.council.citizeninput.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.citizeninput.round.Consideration.Outcome;
import th.go.bangkok.council.citizeninput.round.Forum.Mode;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;

/** Whatever people try, in whatever order: a milestone is published only after what it rests on, and once. */
class RoundPropertyTests {

    private static final Heard HEARD = Heard.NOTHING.with(
            new Tally.Item("1001", "health", false, RoundTests.day(1).time()), true);
    private static final Coverage ANSWERED =
            new Coverage(Set.of("1001"), Set.of("1001"), RoundTests.day(1).time());

    enum Attempt {
        PROPOSE,
        AGREE,
        SEND_BACK,
        FORUM,
        COMPLETE_EMPTY,
        COMPLETE,
        PRESENT_TO_ONE,
        PRESENT,
        FINISH_TOO_SOON,
        FINISH
    }

    @Property(tries = 2000)
    void milestonesComeInTheirOrderAndOnce(@ForAll("attempts") List<Attempt> attempts) {
        Round round = RoundTests.opened();
        List<String> published = new ArrayList<>();
        Moment moment = RoundTests.day(1);
        for (Attempt attempt : attempts) {
            moment = Moment.of(moment.time().plusSeconds(60));
            try {
                Change<Round> change = attempt(round, attempt, moment);
                round = change.state();
                change.events().forEach(event -> published.add(name(event.data())));
            } catch (Refusal refused) {
                assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            }
        }

        assertOrder(published, "TopicsConsidered AGREED", "ForumHeld", "DossiersCompleted");
        assertOrder(published, "DossiersCompleted", "DossiersPresented");
        assertOrder(published, "DossiersPresented", "OutcomesCompleted");
        assertThat(published)
                .filteredOn(name -> !name.equals("ForumHeld") && !name.equals("TopicsConsidered SENT_BACK"))
                .doesNotHaveDuplicates();
        long reached = round.steps(HEARD, ANSWERED).stream()
                .filter(step -> step.state() == Step.State.REACHED)
                .count();
        assertThat(reached)
                .isEqualTo(Set.copyOf(published).stream()
                                .filter(name -> !name.endsWith("SENT_BACK") && !name.equals("ForumHeld"))
                                .count()
                        + (round.onlineForums() >= 2 ? 1 : 0));
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Arbitraries.of(Attempt.class).list().ofMaxSize(40);
    }

    private static Change<Round> attempt(Round round, Attempt attempt, Moment moment) {
        return switch (attempt) {
            case PROPOSE ->
                round.proposeTopics(List.of(new Topic(UUID.randomUUID(), "health", new Bilingual("ก", "x"))));
            case AGREE -> round.considerTopics(Outcome.AGREED, null, moment);
            case SEND_BACK -> round.considerTopics(Outcome.SENT_BACK, null, moment);
            case FORUM -> round.holdForum(round.forums().size() + 1, Mode.ONLINE, Attendance.ofSums(1, 2, 1), moment);
            case COMPLETE_EMPTY -> round.completeDossiers(Heard.NOTHING, moment);
            case COMPLETE -> round.completeDossiers(HEARD, moment);
            case PRESENT_TO_ONE -> round.presentDossiers(List.of(Audience.CHAIR), moment);
            case PRESENT -> round.presentDossiers(List.of(Audience.values()), moment);
            case FINISH_TOO_SOON -> round.completeOutcomes(HEARD, Coverage.NONE, moment);
            case FINISH -> round.completeOutcomes(HEARD, ANSWERED, moment);
        };
    }

    private static String name(Object event) {
        String name = event.getClass().getSimpleName();
        return event instanceof TopicsConsidered considered ? name + " " + considered.outcome() : name;
    }

    private static void assertOrder(List<String> published, String first, String... later) {
        for (String name : later) {
            int index = published.indexOf(name);
            if (index >= 0) {
                assertThat(published.subList(0, index)).contains(first);
            }
        }
    }
}
