package th.go.bangkok.council.kpi.scoreboard;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import th.go.bangkok.council.kpi.log.Event;
import th.go.bangkok.council.kpi.scoreboard.Scoreboard.FeedbackCounts;
import th.go.bangkok.council.kpi.scoreboard.Scoreboard.OtherChannels;
import th.go.bangkok.council.kpi.subjects.Subject;
import th.go.bangkok.council.kpi.time.Bangkok;

/**
 * Counts what citizens said and what became of it, in all and by a property of the subject. Only what came at a forum
 * counts for the indicator; what came by other channels is handled alike and counted apart.
 */
final class FeedbackTally {

    private static final String FORUM = "forum";
    private static final String UNKNOWN_SOURCE = "unknown";

    private static final String RECEIVED = "FeedbackReceived";
    private static final String CHECKED = "FeedbackChecked";
    private static final String CLASSIFIED = "FeedbackClassified";
    private static final String SET_ASIDE = "FeedbackSetAside";
    private static final String ASSIGNED = "FeedbackAssigned";
    private static final String REPORTED = "OutcomeReported";
    private static final String PUBLISHED = "OutcomePublished";

    private final List<Subject> subjects;
    private final Instant at;

    /** Feedback and outcomes of a year, as they stood at the instant. */
    FeedbackTally(Collection<Subject> feedback, Collection<Subject> outcomes, Instant at) {
        this.subjects = new ArrayList<>(feedback);
        this.subjects.addAll(outcomes);
        this.at = at;
    }

    FeedbackCounts all() {
        return count(subjects, at);
    }

    /** By the month in which each thing began. */
    Map<YearMonth, FeedbackCounts> byMonth() {
        return by(subject -> subject.events().stream().findFirst().map(event -> Bangkok.month(event.time())));
    }

    Map<String, FeedbackCounts> byDistrict() {
        return by(subject -> said(subject, "district", RECEIVED, REPORTED, PUBLISHED));
    }

    Map<String, FeedbackCounts> byCommittee() {
        return by(subject -> said(subject, "committee", ASSIGNED, CLASSIFIED));
    }

    private <K extends Comparable<K>> Map<K, FeedbackCounts> by(Function<Subject, Optional<K>> property) {
        Map<K, List<Subject>> groups = new TreeMap<>();
        for (Subject subject : subjects) {
            property.apply(subject)
                    .ifPresent(key -> groups.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(subject));
        }
        Map<K, FeedbackCounts> counts = new TreeMap<>();
        groups.forEach((key, members) -> counts.put(key, count(members, at)));
        return counts;
    }

    private static Optional<String> said(Subject subject, String field, String... names) {
        for (String name : names) {
            Event event = subject.last(name);
            if (event != null && event.said().has(field)) {
                return Optional.of(event.said().text(field));
            }
        }
        return Optional.empty();
    }

    private static FeedbackCounts count(List<Subject> members, Instant at) {
        List<Subject> forum = members.stream()
                .filter(subject -> source(subject).equals(FORUM))
                .toList();
        List<Subject> others = members.stream()
                .filter(subject ->
                        subject.first(RECEIVED) != null && !source(subject).equals(FORUM))
                .toList();
        return new FeedbackCounts(
                having(forum, RECEIVED, at),
                having(forum, CHECKED, at),
                having(forum, CLASSIFIED, at),
                having(forum, SET_ASIDE, at),
                having(forum, ASSIGNED, at),
                having(members, REPORTED, at),
                having(members, PUBLISHED, at),
                new OtherChannels(
                        having(others, RECEIVED, at),
                        having(others, CHECKED, at),
                        having(others, CLASSIFIED, at),
                        having(others, SET_ASIDE, at),
                        having(others, ASSIGNED, at),
                        bySource(others, at)));
    }

    private static SortedMap<String, Long> bySource(List<Subject> members, Instant at) {
        return members.stream()
                .filter(subject -> has(subject, RECEIVED, at))
                .collect(Collectors.groupingBy(FeedbackTally::source, TreeMap::new, Collectors.counting()));
    }

    /** The channel by which feedback came; of what is no feedback, {@code unknown}. */
    private static String source(Subject subject) {
        return said(subject, "source", RECEIVED).orElse(UNKNOWN_SOURCE);
    }

    private static long having(List<Subject> members, String name, Instant at) {
        return members.stream().filter(subject -> has(subject, name, at)).count();
    }

    private static boolean has(Subject subject, String name, Instant at) {
        return subject.events().stream()
                .anyMatch(event -> event.name().equals(name) && !event.time().isAfter(at));
    }
}
