package th.go.bangkok.council.kpi.consumption;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.figures.Contribution;
import th.go.bangkok.council.kpi.figures.Figure;
import th.go.bangkok.council.kpi.figures.FigureKey;
import th.go.bangkok.council.kpi.figures.FigureSum;
import th.go.bangkok.council.kpi.figures.Movements;
import th.go.bangkok.council.kpi.log.Event;
import th.go.bangkok.council.kpi.log.Reason;
import th.go.bangkok.council.kpi.store.FigureDocuments;
import th.go.bangkok.council.kpi.subjects.CaseReading;
import th.go.bangkok.council.kpi.subjects.Cases;
import th.go.bangkok.council.kpi.subjects.Subject;
import th.go.bangkok.council.kpi.time.FiscalYear;

/** Gathers what a poll changes. */
final class Changes {

    /** A figure's part that belongs to one partition of the log. */
    record FigurePart(FigureKey key, String partition) {}

    private final Cases cases;
    private final int currentYear;
    private final Map<FigurePart, FigureSum> figures = new HashMap<>();
    private final Map<Moved, Set<String>> moved = new HashMap<>();
    private final List<DeadLetter> conflicts = new ArrayList<>();
    private int fresh;
    private int repeated;

    Changes(Cases cases, Instant now) {
        this.cases = cases;
        this.currentYear = FiscalYear.at(now).year();
    }

    /** The folding of events into the subject, which is as it was before; null if it is new. */
    Folding begin(@Nullable Subject before) {
        return new Folding(before);
    }

    /** What moves so far. */
    Map<FigurePart, Figure> moves() {
        Map<FigurePart, Figure> moves = new HashMap<>();
        figures.forEach((part, sum) -> {
            Figure move = sum.sum();
            if (!move.isNone()) {
                moves.put(part, move);
            }
        });
        return moves;
    }

    void refuse(DeadLetter letter) {
        conflicts.add(letter);
    }

    List<DeadLetter> conflicts() {
        return conflicts;
    }

    Applied applied() {
        return new Applied(fresh, repeated, List.copyOf(conflicts), Set.copyOf(moved.keySet()));
    }

    List<WriteModel<Document>> figures() {
        List<WriteModel<Document>> writes = new ArrayList<>();
        moves().forEach((part, move) -> writes.add(FigureDocuments.add(part.key(), part.partition(), move)));
        return writes;
    }

    /** Revisions are kept by partition, so that two instances never wait for each other. */
    List<WriteModel<Document>> revisions() {
        List<WriteModel<Document>> writes = new ArrayList<>();
        moved.forEach((what, partitions) -> partitions.forEach(partition -> writes.add(new UpdateOneModel<>(
                Filters.eq("_id", what.fiscalYear() + "|" + what.topic() + "|" + partition),
                Updates.combine(
                        Updates.inc("revision", 1L),
                        Updates.setOnInsert("fiscalYear", what.fiscalYear()),
                        Updates.setOnInsert("topic", what.topic())),
                new UpdateOptions().upsert(true)))));
        return writes;
    }

    private void moved(int fiscalYear, String topic, String partition) {
        moved.computeIfAbsent(new Moved(fiscalYear, topic), key -> new HashSet<>())
                .add(partition);
    }

    /** The folding of the events of one subject. Until it is {@linkplain #keep() kept}, nothing of it is a change. */
    final class Folding {

        private final @Nullable Contribution contribution;
        private final boolean existed;
        private final List<DeadLetter> refused = new ArrayList<>();
        private int added;
        private int known;
        private @Nullable Subject folded;
        private @Nullable CaseReading read;

        Folding(@Nullable Subject before) {
            existed = before != null;
            contribution = before == null ? null : cases.contribution(before);
        }

        void absorbed(Located located, Subject.Absorbed how) {
            switch (how) {
                case FULL ->
                    refused.add(new DeadLetter(
                            located.record(), Reason.TOO_LARGE, "its subject holds as much as is kept of one"));
                case NEW -> added++;
                case REPEATED -> known++;
                case CONFLICT ->
                    refused.add(new DeadLetter(
                            located.record(),
                            Reason.CONFLICT,
                            "sequence " + located.event().sequence() + " or id came before with other content"));
            }
        }

        /** Reads what the subject has become. */
        Folding end(Subject after) {
            folded = after;
            read = cases.read(after);
            return this;
        }

        /** Whether the subject has to be written. */
        boolean isToBeWritten() {
            return added > 0 || !refused.isEmpty();
        }

        /** The subject with the events as a case; null if it is none. */
        @Nullable CaseReading reading() {
            return read;
        }

        /** Makes changes of what was folded. */
        void keep() {
            repeated += known;
            fresh += added;
            conflicts.addAll(refused);
            Subject after = folded;
            if (added > 0 && after != null) {
                CaseReading reading = read;
                Contribution now = reading == null ? null : reading.contribution();
                Movements.between(contribution, now)
                        .forEach((key, move) -> figures.computeIfAbsent(
                                        new FigurePart(key, after.partition()), part -> new FigureSum())
                                .add(move));
                if (reading == null) {
                    note(after);
                } else {
                    note(reading.indicator().code(), now, after.partition());
                }
            }
        }

        private void note(String indicator, @Nullable Contribution now, String partition) {
            if (contribution != null) {
                moved(FiscalYear.of(contribution.month()).year(), indicator, partition);
            }
            if (now != null) {
                moved(FiscalYear.of(now.month()).year(), indicator, partition);
            }
            boolean wasOpen = existed && contribution == null;
            if (now == null || wasOpen) {
                moved(currentYear, indicator, partition);
            }
        }

        /** A declaration moves its indicator, or the rest of the evaluation; everything else the milestones. */
        private void note(Subject after) {
            int year = Moved.EVERY_YEAR;
            Set<String> topics =
                    after.kind().equals("declarations") ? Set.of(Moved.COMPONENTS) : cases.milestoneIndicators();
            for (Event event : after.events()) {
                Integer named = event.said().fiscalYearOrNull();
                year = named == null ? year : named;
                String indicator = event.said().codeOrNull("indicator");
                topics = indicator == null ? topics : Set.of(indicator);
            }
            for (String topic : topics) {
                moved(year, topic, after.partition());
            }
        }
    }
}
