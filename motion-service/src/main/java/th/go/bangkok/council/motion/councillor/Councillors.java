package th.go.bangkok.council.motion.councillor;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.CommandId;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Fields;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.store.TakenException;
import th.go.bangkok.council.defaults.time.Bangkok;
import th.go.bangkok.council.motion.reference.ReferenceData;

/** The councillors. */
@Service
public class Councillors {

    /** The kind of import rows that bring councillors. */
    public static final String ROWS = "councillors";

    private final Documents<Councillor> documents;
    private final ReferenceData reference;

    Councillors(Documents<Councillor> documents, ReferenceData reference) {
        this.documents = documents;
        this.reference = reference;
    }

    public Stored<Councillor> enter(Command command, BilingualName name, Term first, @Nullable String account) {
        return withAccount(() -> documents.create(command, id -> {
            check(first);
            return Councillor.enter(name, first, account);
        }));
    }

    public Stored<Councillor> beginTerm(UUID id, Command command, Term term) {
        return documents.change(id, command, councillor -> {
            check(term);
            return councillor.beginTerm(term);
        });
    }

    public Stored<Councillor> endTerm(UUID id, Command command, LocalDate lastDay) {
        return documents.change(id, command, councillor -> councillor.endTerm(lastDay));
    }

    public Stored<Councillor> rename(UUID id, Command command, BilingualName name) {
        return documents.change(id, command, councillor -> councillor.rename(name));
    }

    /** Refused with {@code account-taken} while another councillor has the account. */
    public Stored<Councillor> setAccount(UUID id, Command command, @Nullable String account) {
        return withAccount(() -> documents.change(id, command, councillor -> councillor.noteAccount(account)));
    }

    /**
     * The councillor whose account this is.
     *
     * @throws Refusal {@code account-without-councillor}
     */
    public UUID ofAccount(String account) {
        return documents
                .findFirst(Filters.eq(CouncillorStore.ACCOUNT, account))
                .orElseThrow(() -> Refusal.notAllowed("account-without-councillor"))
                .id();
    }

    public Stored<Councillor> get(UUID id) {
        return documents.get(id);
    }

    /** Those of these ids that are known; the others are left out. */
    public List<Stored<Councillor>> lookup(Collection<UUID> ids) {
        return documents.findAll(ids.stream().distinct().toList());
    }

    /**
     * One page.
     *
     * @param sittingOn only those in office on this day in Asia/Bangkok
     */
    public Slice<Stored<Councillor>> list(@Nullable String district, @Nullable LocalDate sittingOn, Paging paging) {
        List<Bson> term = new ArrayList<>();
        if (district != null) {
            term.add(Filters.eq("district", district));
        }
        if (sittingOn != null) {
            term.add(Filters.lte("from", sittingOn.toString()));
            term.add(Filters.or(Filters.exists("to", false), Filters.gte("to", sittingOn.toString())));
        }
        Bson filter = term.isEmpty() ? Filters.empty() : Filters.elemMatch(Fields.state("terms"), Filters.and(term));
        return documents.list(filter, paging);
    }

    /**
     * Makes sure that somebody is a councillor at an instant.
     *
     * @throws Refusal {@code unknown-councillor}, {@code not-in-office}
     */
    public void requireSitting(UUID id, Instant when) {
        Stored<Councillor> councillor = documents.find(id).orElseThrow(() -> Refusal.invalid("unknown-councillor", id));
        requireSitting(councillor, when);
    }

    /** The councillor that an earlier import brought, in office at an instant; same refusals. */
    public UUID imported(String sourceSystem, String sourceId, Instant when) {
        Stored<Councillor> councillor = documents
                .findByCommand(CommandId.rowKey(ROWS, sourceSystem, sourceId))
                .orElseThrow(() -> Refusal.invalid("unknown-councillor", sourceId));
        requireSitting(councillor, when);
        return councillor.id();
    }

    private static void requireSitting(Stored<Councillor> councillor, Instant when) {
        if (!councillor.state().sitsOn(Bangkok.day(when))) {
            throw Refusal.invalid("not-in-office", Bangkok.day(when));
        }
    }

    private static Stored<Councillor> withAccount(Supplier<Stored<Councillor>> write) {
        try {
            return write.get();
        } catch (TakenException taken) {
            throw taken.index().equals(CouncillorStore.ACCOUNTS) ? Refusal.conflict("account-taken") : taken;
        }
    }

    private void check(Term term) {
        if (term.district() != null) {
            reference.requireDistricts(
                    List.of(term.district()),
                    term.from().atStartOfDay(Bangkok.ZONE).toInstant());
        }
    }
}
