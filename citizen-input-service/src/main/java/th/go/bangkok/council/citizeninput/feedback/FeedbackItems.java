package th.go.bangkok.council.citizeninput.feedback;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import th.go.bangkok.council.citizeninput.access.OwnDistrict;
import th.go.bangkok.council.citizeninput.reference.ReferenceData;
import th.go.bangkok.council.citizeninput.round.Intake;
import th.go.bangkok.council.citizeninput.round.Round;
import th.go.bangkok.council.citizeninput.round.Rounds;
import th.go.bangkok.council.citizeninput.round.Topic;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.CommandId;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Fields;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.store.TakenException;

/** All feedback. What adds or sorts an item passes the door of its round first: {@link Intake}. */
public final class FeedbackItems {

    /** The collection, and the first part of the events' subject. */
    static final String COLLECTION = "feedback";

    private final Documents<Feedback> documents;
    private final Rounds rounds;
    private final Intake intake;
    private final ReferenceData codes;

    FeedbackItems(Documents<Feedback> documents, Rounds rounds, Intake intake, ReferenceData codes) {
        this.documents = documents;
        this.rounds = rounds;
        this.intake = intake;
        this.codes = codes;
        documents.index("round", Indexes.ascending(Fields.state("roundId"), Fields.ID), new IndexOptions());
    }

    /** Takes an item in. */
    public Stored<Feedback> receive(Command command, NewFeedback item, Moment moment) {
        return receive(command, item, moment, Change::silent);
    }

    /**
     * Takes an item in and does at once what else is known to have happened to it.
     *
     * @throws Refusal {@code no-round}; {@code round-closed} for what belongs to the next round; {@code unknown-topic};
     *     {@code unknown-code}; {@code feedback-not-ready} before the topics are agreed; {@code too-early}
     */
    public Stored<Feedback> receive(
            Command command, NewFeedback item, Moment moment, Function<Feedback, Change<Feedback>> further) {
        try (Intake.Entry entry = intake.entry(COLLECTION)) {
            return documents.create(command, id -> {
                Stored<Round> round = rounds.ofYear(item.fiscalYear());
                entry.enter(round.id(), round.state(), id);
                Change<Feedback> received = received(item, round, moment).then(further);
                Actor by = command.doer();
                return OwnDistrict.binds(by) ? received.then(feedback -> feedback.saidBy(by.id())) : received;
            });
        } catch (TakenException shutOut) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "too-busy", COLLECTION);
        }
    }

    public Stored<Feedback> check(UUID id, Command command, Moment moment) {
        return documents.change(id, command, item -> item.check(moment));
    }

    /** Puts an item into the dossier of a committee. */
    public Stored<Feedback> classify(UUID id, Command command, String committee, Moment moment) {
        return sort(id, command, item -> item.classify(committee, moment));
    }

    /** Sets an item aside. */
    public Stored<Feedback> setAside(UUID id, Command command, String reasonCode, Moment moment) {
        return sort(id, command, item -> setAside(item, reasonCode, moment));
    }

    /** Sets an item aside for a reason that must be in the list. */
    public Change<Feedback> setAside(Feedback item, String reasonCode, Moment moment) {
        codes.setAsideReasons().require(reasonCode, moment.time());
        return item.setAside(reasonCode, moment);
    }

    /** Assigns an item to a committee, once the dossiers of its round have been presented. */
    public Stored<Feedback> assign(UUID id, Command command, String committee, Moment moment) {
        return documents.change(id, command, item -> {
            Instant presentedAt = rounds.get(item.roundId()).state().requirePresented();
            return item.assign(committee, presentedAt, moment);
        });
    }

    /**
     * The item of this id.
     *
     * @throws Refusal {@code not-found}
     */
    public Stored<Feedback> get(UUID id) {
        return documents.get(id);
    }

    /**
     * The item that an import brought.
     *
     * @throws Refusal {@code unknown-row}
     */
    public Stored<Feedback> imported(String sourceSystem, String sourceId) {
        return documents
                .findByCommand(CommandId.rowKey(COLLECTION, sourceSystem, sourceId))
                .orElseThrow(() -> Refusal.invalid("unknown-row", COLLECTION, sourceId));
    }

    public Slice<Stored<Feedback>> list(FeedbackFilter filter, Paging paging) {
        return documents.list(filter.toBson(), paging);
    }

    /** Sorts an item while its round is open; one that the dossiers did not wait for also afterwards, once. */
    private Stored<Feedback> sort(UUID id, Command command, Function<Feedback, Change<Feedback>> verb) {
        try (Intake.Entry entry = intake.entry(COLLECTION)) {
            return documents.change(id, command, item -> {
                Round round = rounds.get(item.roundId()).state();
                if (!(round.isClosed() && item.waitsApart())) {
                    entry.enter(item.roundId(), round, id);
                }
                return verb.apply(item);
            });
        }
    }

    private Change<Feedback> received(NewFeedback item, Stored<Round> round, Moment moment) {
        codes.districts().require(item.district(), moment.time());
        codes.feedbackSources().require(item.source(), moment.time());
        Topic topic = round.state().topic(item.topic());
        return Feedback.receive(item, round.id(), round.state().openedAt(), topic, moment);
    }
}
