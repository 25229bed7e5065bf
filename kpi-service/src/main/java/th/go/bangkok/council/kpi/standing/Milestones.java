package th.go.bangkok.council.kpi.standing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.log.Event;
import th.go.bangkok.council.kpi.plan.MilestoneIndicator;
import th.go.bangkok.council.kpi.plan.MilestoneIndicator.Milestone;
import th.go.bangkok.council.kpi.subjects.Subject;

/** The milestones of an indicator as the events of its rounds reach them. */
public final class Milestones {

    private final MilestoneIndicator indicator;
    private final List<Subject> rounds;
    private final Standing standing;

    /** Milestones that follow from the rounds, less what was taken back. */
    public Milestones(MilestoneIndicator indicator, Collection<Subject> rounds, Standing standing) {
        this.indicator = indicator;
        this.rounds = List.copyOf(rounds);
        this.standing = standing;
    }

    /** A milestone and the event that reached it, if one has. */
    public record Reached(Milestone milestone, @Nullable Event by) {

        /** Whether it is reached. */
        public boolean yes() {
            return by != null;
        }
    }

    /** Every milestone as it stands for the year at the instant. */
    public List<Reached> at(int fiscalYear, Instant at) {
        return indicator.milestones().stream()
                .map(milestone -> new Reached(
                        milestone, closing(milestone, fiscalYear, at).orElse(null)))
                .toList();
    }

    /** The levels whose milestone is reached. */
    public Set<Integer> levels(int fiscalYear, Instant at) {
        return at(fiscalYear, at).stream()
                .filter(Reached::yes)
                .map(reached -> reached.milestone().level())
                .collect(Collectors.toSet());
    }

    /** Whether the event is a milestone, or one of those that make one up. */
    public static boolean isMilestone(MilestoneIndicator indicator, int level, Event event) {
        return indicator.milestones().stream()
                .anyMatch(milestone -> milestone.level() == level && fits(milestone, event));
    }

    /** The event with which one round has as many as the milestone needs; of several rounds the earliest. */
    private Optional<Event> closing(Milestone milestone, int fiscalYear, Instant at) {
        return rounds.stream()
                .map(round -> round.events().stream()
                        .filter(event -> fits(milestone, event)
                                && Integer.valueOf(fiscalYear)
                                        .equals(event.said().fiscalYearOrNull())
                                && !event.time().isAfter(at)
                                && !standing.takenBack(event.subject(), event.sequence(), at))
                        .sorted(Comparator.comparing(Event::time).thenComparing(Event::sequence))
                        .skip(milestone.times() - 1L)
                        .findFirst())
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Event::time));
    }

    private static boolean fits(Milestone milestone, Event event) {
        if (!event.name().equals(milestone.event())) {
            return false;
        }
        for (Map.Entry<String, List<String>> wanted : milestone.with().entrySet()) {
            Object said = event.data().get(wanted.getKey());
            boolean holds = said instanceof List<?> list
                    ? list.containsAll(wanted.getValue())
                    : wanted.getValue().contains(String.valueOf(said));
            if (!holds) {
                return false;
            }
        }
        return true;
    }
}
