package th.go.bangkok.council.kpi.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.TestLog.TestEvent;
import th.go.bangkok.council.kpi.TrackingRequest;
import th.go.bangkok.council.kpi.figures.Figure;
import th.go.bangkok.council.kpi.log.Event;
import th.go.bangkok.council.kpi.log.EventReader;
import th.go.bangkok.council.kpi.log.LogRecord;
import th.go.bangkok.council.kpi.log.Reading;
import th.go.bangkok.council.kpi.plan.SamplePlans;
import th.go.bangkok.council.kpi.store.SubjectDocuments;
import th.go.bangkok.council.kpi.subjects.Cases;
import th.go.bangkok.council.kpi.subjects.Subject;

/** An event that cannot be worked with is refused alone, and what it would have moved does not move. */
class SubjectFoldPropertyTests {

    private static final Instant BASE = Instant.parse("2022-03-01T02:00:00.000Z");

    private final EventReader reader = new EventReader();
    private final SubjectDocuments documents = new SubjectDocuments(reader);
    private final Cases cases = new Cases(SamplePlans.fy2565());

    @Property(tries = 300)
    void figuresAreThoseOfTheGoodEventsWhicheverWayThePollsAreCut(@ForAll Random random) {
        List<Located> good = events(random);
        List<Located> poisoned = new ArrayList<>();
        for (Located located : good) {
            poisoned.add(located);
            while (random.nextInt(3) == 0) {
                poisoned.add(poison(located, 1_000 + poisoned.size(), random.nextBoolean()));
            }
        }
        Outcome expected = take(List.of(good));
        Outcome actual = take(cut(poisoned, random));
        assertThat(actual.figures()).isEqualTo(expected.figures());
        assertThat(actual.subject()).isEqualTo(expected.subject());
        assertThat(actual.fresh()).isEqualTo(good.size());
        assertThat(expected.refused()).isEmpty();
        assertThat(actual.refused())
                .hasSize(poisoned.size() - good.size())
                .allSatisfy(offset -> assertThat(offset).isGreaterThanOrEqualTo(1_000));

        List<List<Located>> again = new ArrayList<>(List.of(poisoned));
        again.addAll(cut(poisoned, random));
        assertThat(take(again).figures()).isEqualTo(expected.figures());
    }

    private record Outcome(
            Map<Changes.FigurePart, Figure> figures,
            @Nullable Document subject,
            Set<Long> refused,
            int fresh) {}

    /** Poll after poll, as the projection does. */
    private Outcome take(List<List<Located>> polls) {
        Map<Changes.FigurePart, Figure> figures = new HashMap<>();
        Set<Long> refused = new TreeSet<>();
        Document stored = null;
        int fresh = 0;
        for (List<Located> poll : polls) {
            Changes changes = new Changes(cases, BASE);
            Subject before = stored == null ? null : documents.read(stored);
            Document after =
                    SubjectFold.of(changes, documents, poll.getFirst().event().subject(), before, poll);
            stored = after == null ? stored : after;
            changes.moves().forEach((part, move) -> figures.merge(part, move, Figure::plus));
            changes.conflicts().forEach(letter -> refused.add(letter.record().offset()));
            fresh += changes.applied().fresh();
        }
        figures.values().removeIf(Figure::isNone);
        return new Outcome(figures, stored, refused, fresh);
    }

    private List<Located> events(Random random) {
        UUID pause = UUID.randomUUID();
        TrackingRequest request = new TrackingRequest()
                .requested(BASE)
                .paused(BASE.plusSeconds(60), pause)
                .resumed(BASE.plusSeconds(120), pause)
                .delivered(BASE.plusSeconds(600 + random.nextInt(3_000)));
        if (random.nextBoolean()) {
            request.corrected(BASE.plusSeconds(9_000), BASE, BASE.plusSeconds(random.nextInt(5_000_000)));
        }
        List<Located> events = new ArrayList<>();
        for (TestEvent event : request.events()) {
            LogRecord record = record(event, event.sequence());
            if (reader.read(record) instanceof Reading.Usable usable) {
                events.add(new Located(usable.event(), record));
            }
        }
        Collections.shuffle(events, random);
        return events;
    }

    /** What no reader lets through: one that cannot be stored, one that cannot be read as a case. */
    private static Located poison(Located good, long sequence, boolean stored) {
        Event event = good.event();
        Map<String, Object> corrected = Map.of(
                "askedBy",
                "councillor",
                "motionStatus",
                "adopted",
                "districts",
                List.of(),
                "clock",
                Map.of("started", "?"));
        Event poison = stored
                ? new Event(
                        "poison" + sequence,
                        "MotionDelivered",
                        event.subject(),
                        sequence,
                        BASE,
                        Instant.MAX,
                        null,
                        null,
                        "{}",
                        Map.of(),
                        sequence)
                : new Event(
                        "poison" + sequence,
                        "MotionRequestCorrected",
                        event.subject(),
                        sequence,
                        BASE,
                        BASE,
                        null,
                        null,
                        "{}",
                        corrected,
                        sequence);
        LogRecord record = good.record();
        return new Located(
                poison, new LogRecord(record.topic(), 0, sequence, 0, record.key(), record.value(), record.headers()));
    }

    private static List<List<Located>> cut(List<Located> events, Random random) {
        List<List<Located>> polls = new ArrayList<>();
        int from = 0;
        while (from < events.size()) {
            int to = from + 1 + random.nextInt(events.size() - from);
            polls.add(events.subList(from, to));
            from = to;
        }
        return polls;
    }

    private static LogRecord record(TestEvent event, long offset) {
        ProducerRecord<String, byte[]> sent = event.record();
        Map<String, byte[]> headers = new HashMap<>();
        sent.headers().forEach(header -> headers.put(header.key(), header.value()));
        return new LogRecord(
                sent.topic(), 0, offset, 0, sent.key().getBytes(StandardCharsets.UTF_8), sent.value(), headers);
    }
}
