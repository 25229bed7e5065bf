package th.go.bangkok.council.citizeninput.round.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.round.Consideration;
import th.go.bangkok.council.citizeninput.round.Dossiers;
import th.go.bangkok.council.citizeninput.round.Forum;
import th.go.bangkok.council.citizeninput.round.Heard;
import th.go.bangkok.council.citizeninput.round.Round;
import th.go.bangkok.council.citizeninput.round.Step;
import th.go.bangkok.council.citizeninput.round.Tally;
import th.go.bangkok.council.citizeninput.round.Topic;
import th.go.bangkok.council.defaults.store.Stored;

/**
 * A round as anybody may see it: no free text but the titles of its topics.
 *
 * @param feedback how far the feedback is
 * @param dossiers as they were completed; null until then
 * @param steps the five steps with what each still needs
 */
record RoundResource(
        UUID id,
        long version,
        int fiscalYear,
        Instant openedAt,
        List<Topic> topics,
        List<Considered> considerations,
        List<Forum> forums,
        Feedback feedback,
        @Nullable Dossiers dossiers,
        @Nullable Instant outcomesCompletedAt,
        List<Step> steps) {

    /** That the topics were considered; the committee's note is for the staff. */
    record Considered(Consideration.Outcome outcome, Instant at) {

        static Considered of(Consideration consideration) {
            return new Considered(consideration.outcome(), consideration.at());
        }
    }

    /**
     * How many items were received from all sources, and what became of them so far.
     *
     * @param districts how many districts were heard
     * @param forum the same of what was said at the forums, which is what the milestones look at
     */
    record Feedback(
            int items,
            int unsorted,
            int classified,
            int setAside,
            List<Dossiers.ForCommittee> byCommittee,
            int districts,
            Counted forum) {

        static Feedback of(Heard heard) {
            Counted all = Counted.of(heard.all());
            return new Feedback(
                    all.items(),
                    all.unsorted(),
                    all.classified(),
                    all.setAside(),
                    all.byCommittee(),
                    all.districts(),
                    Counted.of(heard.forum()));
        }
    }

    /** How many items, and what became of them so far. */
    record Counted(
            int items,
            int unsorted,
            int classified,
            int setAside,
            List<Dossiers.ForCommittee> byCommittee,
            int districts) {

        static Counted of(Tally tally) {
            return new Counted(
                    tally.items(),
                    tally.unsorted(),
                    tally.classified(),
                    tally.setAside(),
                    tally.committees(),
                    tally.districts().size());
        }
    }

    static RoundResource of(Stored<Round> stored, Heard heard, List<Step> steps) {
        Round round = stored.state();
        return new RoundResource(
                stored.id(),
                stored.version(),
                round.fiscalYear(),
                round.openedAt(),
                round.topics(),
                round.considerations().stream().map(Considered::of).toList(),
                round.forums(),
                Feedback.of(heard),
                round.dossiers(),
                round.outcomesCompletedAt(),
                steps);
    }
}
