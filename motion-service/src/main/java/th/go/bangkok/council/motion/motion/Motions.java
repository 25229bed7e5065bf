package th.go.bangkok.council.motion.motion;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.CommandId;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Fields;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.store.TakenException;
import th.go.bangkok.council.defaults.time.Bangkok;
import th.go.bangkok.council.motion.councillor.Councillors;
import th.go.bangkok.council.motion.reference.ReferenceData;

/** The motions. */
@Service
public class Motions {

    /** The kind of import rows that bring motions. */
    public static final String ROWS = "motions";

    /** Which motions a list is about; null for any. */
    public record Query(
            @Nullable MotionKind kind,
            @Nullable Integer year,
            @Nullable Integer number,
            @Nullable MotionStatus status,
            @Nullable Boolean published,
            @Nullable UUID proposerId,
            @Nullable String district) {}

    private final Documents<Motion> documents;
    private final OfficialNumbers numbers;
    private final Councillors councillors;
    private final ReferenceData reference;

    Motions(Documents<Motion> documents, OfficialNumbers numbers, Councillors councillors, ReferenceData reference) {
        this.documents = documents;
        this.numbers = numbers;
        this.councillors = councillors;
        this.reference = reference;
    }

    /** Registers a motion under the next number of its kind and year. */
    public Stored<Motion> register(Command command, Proposal proposal, Moment moment) {
        int year = Bangkok.calendarYear(moment.time());
        return numbers.next(
                proposal.kind(),
                year,
                number -> documents.create(command, id -> {
                    check(proposal, moment);
                    return Motion.register(proposal, number, year, moment);
                }));
    }

    /** Takes in a motion that already has its number, with all that has happened to it since. */
    public Stored<Motion> take(
            Command command, Proposal proposal, int number, Moment moment, Function<Motion, Change<Motion>> since) {
        int year = Bangkok.calendarYear(moment.time());
        try {
            return documents.create(command, id -> {
                check(proposal, moment);
                return Motion.register(proposal, number, year, moment).then(since);
            });
        } catch (TakenException taken) {
            throw taken.index().equals(MotionStore.NUMBERS) ? Refusal.conflict("number-taken", number, year) : taken;
        }
    }

    public Stored<Motion> decide(UUID id, Command command, MotionStatus decision, Moment moment) {
        return documents.change(id, command, motion -> motion.decide(decision, moment));
    }

    public Stored<Motion> reportFollowUp(
            UUID id, Command command, String office, String status, String text, Moment moment) {
        UUID followUpId = Ids.next();
        return documents.change(id, command, motion -> {
            checkFollowUp(office, status, moment);
            return motion.reportFollowUp(followUpId, office, status, text, moment);
        });
    }

    public Stored<Motion> publish(UUID id, Command command, Moment moment) {
        return documents.change(id, command, motion -> motion.publish(moment));
    }

    /**
     * A motion.
     *
     * @param unpublishedToo whether one that is not published is shown; otherwise it is not found
     */
    public Stored<Motion> get(UUID id, boolean unpublishedToo) {
        Stored<Motion> motion = documents.get(id);
        if (!unpublishedToo && motion.state().publishedAt() == null) {
            throw Refusal.notFound(id);
        }
        return motion;
    }

    /**
     * The motion that another thing is about.
     *
     * @throws Refusal {@code unknown-motion}
     */
    public Stored<Motion> require(UUID id) {
        return documents.find(id).orElseThrow(() -> Refusal.invalid("unknown-motion", id));
    }

    /** The motion that an earlier import brought; same refusal. */
    public Stored<Motion> imported(String sourceSystem, String sourceId) {
        return documents
                .findByCommand(CommandId.rowKey(ROWS, sourceSystem, sourceId))
                .orElseThrow(() -> Refusal.invalid("unknown-motion", sourceId));
    }

    /** One page; without the unpublished ones for who may not see them. */
    public Slice<Stored<Motion>> list(Query query, boolean unpublishedToo, Paging paging) {
        List<Bson> filters = new ArrayList<>();
        if (!unpublishedToo) {
            filters.add(Filters.exists(Fields.state("publishedAt")));
        }
        if (query.kind() != null) {
            filters.add(Filters.eq(MotionStore.KIND, query.kind().name()));
        }
        if (query.year() != null) {
            filters.add(Filters.eq(MotionStore.YEAR, query.year()));
        }
        if (query.number() != null) {
            filters.add(Filters.eq(MotionStore.NUMBER, query.number()));
        }
        if (query.status() != null) {
            filters.add(
                    query.status() == MotionStatus.REGISTERED
                            ? Filters.exists(Fields.state("decision"), false)
                            : Filters.eq(
                                    Fields.state("decision.decision"),
                                    query.status().name()));
        }
        if (query.published() != null) {
            filters.add(Filters.exists(Fields.state("publishedAt"), query.published()));
        }
        if (query.proposerId() != null) {
            filters.add(Filters.eq(Fields.state("proposerId"), query.proposerId()));
        }
        if (query.district() != null) {
            filters.add(Filters.eq(Fields.state("districts"), query.district()));
        }
        return documents.list(filters.isEmpty() ? Filters.empty() : Filters.and(filters), paging);
    }

    /** Codes of a follow-up report, as they hold on the day of it. */
    public void checkFollowUp(String office, String status, Moment moment) {
        reference.requireOffice(office, moment.time());
        reference.requireFollowUpStatus(status, moment.time());
    }

    private void check(Proposal proposal, Moment moment) {
        reference.requireDistricts(proposal.districts(), moment.time());
        councillors.requireSitting(proposal.proposerId(), moment.time());
    }
}
