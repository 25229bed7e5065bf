package th.go.bangkok.council.kpi.consumption;

import com.mongodb.client.ClientSession;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import th.go.bangkok.council.kpi.log.EventReader;
import th.go.bangkok.council.kpi.log.LogRecord;

/**
 * Takes records of the log into the figures: all of them in one transaction, or in several if the server does not let one
 * live long enough, and the bad ones to their topic. Only when both are done may the offsets be committed; a crash in
 * between repeats a batch, which changes nothing.
 */
final class Intake {

    private final Projection projection;
    private final EventReader reader;
    private final DeadLetterTopics deadLetters;
    private final IntakeMetrics metrics;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> failingSince = new AtomicReference<>();

    Intake(
            Projection projection,
            EventReader reader,
            DeadLetterTopics deadLetters,
            IntakeMetrics metrics,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.projection = projection;
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Takes in what a poll brought. */
    void take(ClientSession session, List<LogRecord> records) {
        Timer.Sample sample = metrics.begin();
        try {
            Transactions.inParts(session, records, this::reading, this::refusing, this::committed);
        } catch (RuntimeException failure) {
            failingSince.compareAndSet(null, clock.instant());
            throw failure;
        }
        failingSince.set(null);
        metrics.ended(sample);
    }

    /** Since when one and the same batch is tried in vain; null while all is well. */
    @Nullable Instant failingSince() {
        return failingSince.get();
    }

    /** The records may be somebody else's from here on: what was tried in vain is forgotten. */
    void beginAnew() {
        failingSince.set(null);
    }

    private Function<ClientSession, Taken> reading(List<LogRecord> records) {
        return taking(Poll.of(records, reader));
    }

    private Function<ClientSession, Taken> refusing(LogRecord record) {
        return taking(Poll.refusing(record));
    }

    private Function<ClientSession, Taken> taking(Poll poll) {
        return session -> new Taken(poll, projection.apply(session, poll, clock.instant()));
    }

    private void committed(Taken taken) {
        Applied applied = taken.applied();
        if (!applied.moved().isEmpty()) {
            publisher.publishEvent(new FiguresMoved(applied.moved()));
        }
        List<DeadLetter> letters = new ArrayList<>(taken.poll().bad());
        letters.addAll(applied.conflicts());
        publish(letters);
        metrics.taken(taken.poll(), applied);
    }

    private void publish(List<DeadLetter> letters) {
        try {
            deadLetters.publish(letters);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while dead letters were on their way", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Dead letters could not be delivered; the batch is repeated", e);
        }
    }

    /** What was read and what came of it. */
    private record Taken(Poll poll, Applied applied) {}
}
