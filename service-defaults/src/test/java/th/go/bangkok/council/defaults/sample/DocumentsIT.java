package th.go.bangkok.council.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.CommandId;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.sample.SampleApplication.Sample;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.store.TakenException;
import th.go.bangkok.council.testing.KafkaLog;
import th.go.bangkok.council.testing.RealInfrastructure;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@RealInfrastructure
class DocumentsIT {

    private static final Actor SOMEBODY = Actor.of("somebody", "staff");

    private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

    @Autowired
    private Documents<Sample> samples;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    @Test
    void anIndexThatIsNowDefinedOtherwiseStopsTheStartWithWhatToDo() {
        samples.index("by-text", Indexes.ascending("state.text"), new IndexOptions());
        samples.index("by-text", Indexes.ascending("state.text"), new IndexOptions());

        assertThatThrownBy(() -> samples.index("by-text", Indexes.descending("state.text"), new IndexOptions()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("db.getCollection('samples').dropIndex('by-text')");
        assertThatThrownBy(() ->
                        samples.index("by-text", Indexes.ascending("state.text"), new IndexOptions().unique(true)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("dropIndex('by-text')");
    }

    @Test
    void publishesEachEventOnceInOrderAndEmptiesTheOutbox() {
        Stored<Sample> sample = open(command("open"));
        for (int time = 0; time < 20; time++) {
            samples.change(sample.id(), command(null), state -> state.touch(now()));
        }
        samples.change(sample.id(), command(null), state -> state.close(now()));

        await().untilAsserted(() -> assertThat(outbox(sample.id())).isEmpty());
        List<CloudEvent> events = KafkaLog.read(SampleApplication.TOPIC, "samples/" + sample.id());
        assertThat(events)
                .extracting(event -> event.getExtension("sequence"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 22).mapToObj(String::valueOf).toList());
        assertThat(events.getLast().getType()).isEqualTo("th.go.bangkok.council.SampleClosed.v2");
        assertThat(events.getFirst().getExtensionNames())
                .contains("recordedtime", "correlationid", "actorrole")
                .doesNotContain("enteredlater");
        assertThat(samples.get(sample.id()).version()).isEqualTo(22);
    }

    @Test
    void theSameCommandTwiceChangesNothing() {
        Command open = command("twice");
        Stored<Sample> first = open(open);

        Stored<Sample> again = samples.create(open, id -> {
            throw new AssertionError("not carried out again");
        });

        assertThat(again.repeated()).isTrue();
        assertThat(again.id()).isEqualTo(first.id());

        Command touch = command("touch twice");
        samples.change(first.id(), touch, state -> state.touch(now()));
        assertThat(samples.change(first.id(), touch, state -> state.touch(now()))
                        .state()
                        .touched())
                .isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherCommandIsRefused() {
        Command open = command("same key");
        Stored<Sample> first = open(open);
        Stored<Sample> other = open(command("another sample"));
        Command different = new Command(
                SOMEBODY,
                clock.instant(),
                new CommandId(Objects.requireNonNull(open.id()).key(), "something else"),
                null);

        assertRefused("command-conflict", () -> open(different));
        assertRefused("command-conflict", () -> samples.change(first.id(), different, state -> state.touch(now())));
        assertRefused("command-conflict", () -> samples.change(other.id(), open, state -> state.touch(now())));
        assertThat(samples.get(other.id()).state().touched()).isZero();
    }

    @Test
    void whoHasSeenAnOlderVersionIsRefused() {
        Stored<Sample> sample = open(command("versions"));
        Command stale = new Command(SOMEBODY, clock.instant(), null, sample.version());
        samples.change(sample.id(), stale, state -> state.touch(now()));

        assertRefused("changed-meanwhile", () -> samples.change(sample.id(), stale, state -> state.touch(now())));
        assertThat(samples.get(sample.id()).state().touched()).isEqualTo(1);
    }

    @Test
    void simultaneousChangesAreAllKept() throws Exception {
        Stored<Sample> sample = open(command("together"));
        together(10, () -> samples.change(sample.id(), command(null), state -> state.touch(now())));

        assertThat(samples.get(sample.id()).state().touched()).isEqualTo(10);
    }

    @Test
    void whatTheSystemNotesBesidesKeepsTheEntityTagAndLosesNothing() throws Exception {
        Stored<Sample> sample = open(command("noted"));
        Command asRead = new Command(SOMEBODY, clock.instant(), null, sample.version());
        AtomicInteger calls = new AtomicInteger();

        Stored<Sample> changed = samples.change(sample.id(), asRead, state -> {
            if (calls.incrementAndGet() == 1) {
                samples.change(
                        sample.id(), command(null), noted -> noted.touch(now()).keepingVersion());
            }
            return state.close(now());
        });

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.state().touched()).isEqualTo(1);
        assertThat(changed.state().closed()).isTrue();
        await().untilAsserted(() -> assertThat(KafkaLog.read(SampleApplication.TOPIC, "samples/" + sample.id()))
                .extracting(event -> event.getExtension("sequence"))
                .containsExactly("1", "2", "3"));
    }

    @Test
    void simultaneousRepetitionsCreateOne() throws Exception {
        Command open = command("storm");
        together(10, () -> open(open));

        String key = Objects.requireNonNull(open.id()).key();
        assertThat(mongo.getCollection("samples").countDocuments(new Document("commandIds.key", key)))
                .isEqualTo(1);
    }

    @Test
    void waitsForTheMajorityOfTheReplicaSet() {
        assertThat(mongo.getCollection("samples").getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
    }

    @Test
    void namesTheUniqueIndexThatRefuses() {
        int number = NUMBERS.incrementAndGet();
        samples.create(command(null), id -> Sample.open(number, "first", now()));

        assertThatThrownBy(() -> samples.create(command(null), id -> Sample.open(number, "second", now())))
                .isInstanceOfSatisfying(
                        TakenException.class, taken -> assertThat(taken.index()).isEqualTo(SampleApplication.NUMBERS));
    }

    @Test
    void theSweepPublishesWhatACrashLeftBehind() {
        Stored<Sample> sample = open(command("crash"));
        await().untilAsserted(() -> assertThat(outbox(sample.id())).isEmpty());
        List<CloudEvent> before = KafkaLog.read(SampleApplication.TOPIC, "samples/" + sample.id());
        UUID lost = UUID.randomUUID();
        mongo.getCollection("samples")
                .updateOne(
                        new Document("_id", sample.id()),
                        new Document(
                                "$push",
                                new Document(
                                        "outbox",
                                        new Document("id", lost)
                                                .append("type", "th.go.bangkok.council.SampleTouched.v1")
                                                .append("subject", "samples/" + sample.id())
                                                .append("sequence", 2L)
                                                .append("time", java.util.Date.from(clock.instant()))
                                                .append("recordedTime", java.util.Date.from(clock.instant()))
                                                .append("correlation", sample.id())
                                                .append("actorRole", "staff")
                                                .append("data", "{\"times\":1}"))));

        await().untilAsserted(() -> assertThat(outbox(sample.id())).isEmpty());
        assertThat(KafkaLog.read(SampleApplication.TOPIC, "samples/" + sample.id()))
                .hasSize(before.size() + 1)
                .last()
                .extracting(CloudEvent::getId)
                .isEqualTo(lost.toString());
    }

    private Stored<Sample> open(Command command) {
        return samples.create(command, id -> Sample.open(NUMBERS.incrementAndGet(), "ตัวอย่าง", now()));
    }

    @Test
    void aDocumentWithoutAStateKeepsItsIdAndIsNotFound() {
        UUID id = UUID.randomUUID();
        mongo.getCollection("samples").insertOne(new Document("_id", id).append("version", 1L));
        Document filter = new Document("_id", id);

        assertRefused("not-found", () -> samples.get(id));
        assertRefused("not-found", () -> samples.change(id, command(null), state -> state.touch(now())));
        assertThat(samples.find(id)).isEmpty();
        assertThat(samples.findAll(List.of(id))).isEmpty();
        assertThat(samples.list(filter, new Paging(10, null)).items()).isEmpty();
        assertThat(samples.count(filter)).isZero();
    }

    private static <T> void together(int people, Callable<T> action) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> done : threads.invokeAll(Collections.nCopies(people, action))) {
                done.get();
            }
        }
    }

    private Command command(@Nullable String name) {
        CommandId id = name == null ? null : new CommandId(name + UUID.randomUUID(), "content");
        return new Command(SOMEBODY, clock.instant(), id, null);
    }

    private Moment now() {
        return Moment.of(clock.instant());
    }

    private List<Document> outbox(UUID id) {
        return Objects.requireNonNull(mongo.getCollection("samples")
                        .find(new Document("_id", id))
                        .first())
                .getList("outbox", Document.class);
    }

    private static void assertRefused(String slug, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo(slug));
    }
}
