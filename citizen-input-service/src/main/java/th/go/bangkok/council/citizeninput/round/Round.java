package th.go.bangkok.council.citizeninput.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.round.Consideration.Outcome;
import th.go.bangkok.council.citizeninput.time.Chronology;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;

/**
 * A fiscal year's round in which citizens' needs reach the council: topics, forums, dossiers, outcomes. Its milestones
 * are those of indicator 1 (DOMAIN: plan of fiscal year 2565); each is refused while its conditions do not hold, and
 * none can be dated before what it rests on.
 *
 * @param fiscalYear Buddhist year in which the fiscal year ends; one round each
 * @param topics the topics proposed, in their order
 * @param dossiers null until they are complete; from then on nothing more is received
 * @param outcomesCompletedAt null until every district that was heard has its answer
 */
public record Round(
        int fiscalYear,
        Instant openedAt,
        List<Topic> topics,
        List<Consideration> considerations,
        List<Forum> forums,
        @Nullable Dossiers dossiers,
        @Nullable Instant outcomesCompletedAt) {

    public Round {
        topics = List.copyOf(topics);
        considerations = List.copyOf(considerations);
        forums = List.copyOf(forums);
    }

    public static Change<Round> open(int fiscalYear, Moment moment) {
        Round round = new Round(fiscalYear, moment.time(), List.of(), List.of(), List.of(), null, null);
        return Change.of(round, new RoundOpened(fiscalYear), moment);
    }

    /** Proposes topics in place of those proposed before. */
    public Change<Round> proposeTopics(List<Topic> proposed) {
        refuseIfAgreed();
        if (proposed.stream().map(Topic::code).distinct().count() < proposed.size()) {
            throw Refusal.invalid("topic-twice");
        }
        return Change.silent(
                new Round(fiscalYear, openedAt, proposed, considerations, forums, dossiers, outcomesCompletedAt));
    }

    /** The Council Affairs Committee agrees to the topics or sends them back. */
    public Change<Round> considerTopics(Outcome outcome, @Nullable String note, Moment moment) {
        refuseIfAgreed();
        if (topics.isEmpty()) {
            throw Refusal.missing("topics-not-ready", List.of(Missing.TOPICS_PROPOSED));
        }
        Moment at = Chronology.notBefore(moment, openedAt, latestConsideration());
        Round considered = new Round(
                fiscalYear,
                openedAt,
                topics,
                with(considerations, new Consideration(outcome, note, at.time())),
                forums,
                dossiers,
                outcomesCompletedAt);
        return Change.of(considered, new TopicsConsidered(fiscalYear, outcome, topics.size()), at);
    }

    /** A forum was held. It may be recorded late, also after later steps. */
    public Change<Round> holdForum(int number, Forum.Mode mode, Attendance attendance, Moment moment) {
        if (agreedAt() == null) {
            throw Refusal.missing("forum-not-ready", List.of(Missing.TOPICS_AGREED));
        }
        if (forums.stream().anyMatch(forum -> forum.number() == number)) {
            throw Refusal.conflict("forum-recorded-already", number);
        }
        Moment at = Chronology.notBefore(moment, agreedAt());
        Round held = new Round(
                fiscalYear,
                openedAt,
                topics,
                considerations,
                with(forums, new Forum(number, mode, at.time(), attendance)),
                dossiers,
                outcomesCompletedAt);
        ForumHeld event = new ForumHeld(
                fiscalYear, number, mode, true, attendance.districts(), attendance.citizens(), attendance.officers());
        return Change.of(held, event, at);
    }

    /**
     * Everything said at the forums has been checked and sorted: the dossiers are complete, and the round receives no
     * more. What came in other ways and is in them is counted with them; what of it waits is sorted afterwards.
     */
    public Change<Round> completeDossiers(Heard feedback, Moment moment) {
        refuseIfClosed("dossiers-completed-already");
        refuseWhile("dossiers-not-ready", Missing.forDossiers(this, feedback));
        Moment at = Chronology.notBefore(moment, agreedAt(), feedback.forum().latest());
        Tally all = feedback.all();
        Dossiers complete =
                new Dossiers(at.time(), all.items(), all.classified(), all.setAside(), all.committees(), null);
        DossiersCompleted event = new DossiersCompleted(
                fiscalYear,
                all.items(),
                all.classified(),
                all.setAside(),
                feedback.forum().items());
        return Change.of(with(complete), event, at);
    }

    /** The dossiers have been presented to these, for assignment to the committees concerned. */
    public Change<Round> presentDossiers(Collection<Audience> to, Moment moment) {
        Dossiers complete = dossiers;
        if (complete != null && complete.presentedAt() != null) {
            throw Refusal.conflict("dossiers-presented-already", complete.presentedAt());
        }
        refuseWhile("presentation-not-ready", Missing.forPresentation(this, to));
        if (complete == null) {
            throw new IllegalStateException("refused above");
        }
        Moment at = Chronology.notBefore(moment, complete.completedAt());
        List<Audience> both = to.stream().distinct().sorted().toList();
        return Change.of(with(complete.presented(at.time())), new DossiersPresented(fiscalYear, both), at);
    }

    /** Every district that gave feedback at the forums knows what became of it, and so does the public. */
    public Change<Round> completeOutcomes(Heard feedback, Coverage coverage, Moment moment) {
        if (outcomesCompletedAt != null) {
            throw Refusal.conflict("outcomes-completed-already", outcomesCompletedAt);
        }
        refuseWhile("outcomes-not-ready", Missing.forOutcomes(this, feedback, coverage));
        Moment at = Chronology.notBefore(moment, presentedAt(), coverage.latest());
        Round completed = new Round(fiscalYear, openedAt, topics, considerations, forums, dossiers, at.time());
        OutcomesCompleted event =
                new OutcomesCompleted(fiscalYear, feedback.forum().districts().size());
        return Change.of(completed, event, at);
    }

    /** The five steps with what each still needs. */
    public List<Step> steps(Heard feedback, Coverage coverage) {
        return List.of(
                Step.of("topics-considered", 1, agreedAt(), Missing.forTopics(this)),
                Step.of("forums-held", 2, secondOnlineForum(), Missing.forForums(this)),
                Step.of("dossiers-completed", 3, closedAt(), Missing.forDossiers(this, feedback)),
                Step.of("dossiers-presented", 4, presentedAt(), Missing.forPresentation(this, List.of())),
                Step.of("outcomes-completed", 5, outcomesCompletedAt, Missing.forOutcomes(this, feedback, coverage)));
    }

    /**
     * The agreed topic of this code.
     *
     * @throws Refusal {@code feedback-not-ready} before the topics are agreed, {@code unknown-topic}
     */
    public Topic topic(String code) {
        if (agreedAt() == null) {
            throw Refusal.missing("feedback-not-ready", List.of(Missing.TOPICS_AGREED));
        }
        return topics.stream()
                .filter(topic -> topic.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("unknown-topic", code, fiscalYear));
    }

    /** What to say to whoever comes after the dossiers are complete: that belongs to the next round. */
    Refusal closed() {
        return Refusal.conflict("round-closed", fiscalYear, fiscalYear + 1);
    }

    /** Whether nothing more is received. */
    public boolean isClosed() {
        return dossiers != null;
    }

    /**
     * When the dossiers were presented.
     *
     * @throws Refusal {@code not-presented}
     */
    public Instant requirePresented() {
        Instant presentedAt = presentedAt();
        if (presentedAt == null) {
            throw Refusal.missing("not-presented", List.of(Missing.DOSSIERS_PRESENTED));
        }
        return presentedAt;
    }

    @Nullable Instant agreedAt() {
        return considerations.stream()
                .filter(consideration -> consideration.outcome() == Outcome.AGREED)
                .map(Consideration::at)
                .findFirst()
                .orElse(null);
    }

    @Nullable Instant presentedAt() {
        return dossiers == null ? null : dossiers.presentedAt();
    }

    long onlineForums() {
        return forums.stream()
                .filter(forum -> forum.mode() == Forum.Mode.ONLINE)
                .count();
    }

    private @Nullable Instant secondOnlineForum() {
        return forums.stream()
                .filter(forum -> forum.mode() == Forum.Mode.ONLINE)
                .map(Forum::heldAt)
                .sorted()
                .skip(1)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Instant closedAt() {
        return dossiers == null ? null : dossiers.completedAt();
    }

    private @Nullable Instant latestConsideration() {
        return considerations.stream()
                .map(Consideration::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Round with(Dossiers changed) {
        return new Round(fiscalYear, openedAt, topics, considerations, forums, changed, outcomesCompletedAt);
    }

    private void refuseIfAgreed() {
        if (agreedAt() != null) {
            throw Refusal.conflict("topics-agreed-already", fiscalYear);
        }
    }

    private void refuseIfClosed(String slug) {
        if (dossiers != null) {
            throw Refusal.conflict(slug, dossiers.completedAt());
        }
    }

    private static void refuseWhile(String slug, List<String> missing) {
        if (!missing.isEmpty()) {
            throw Refusal.missing(slug, missing);
        }
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
