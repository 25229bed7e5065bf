package th.go.bangkok.council.meeting.committee;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Fields;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.store.TakenException;

/** The committees that there are and were. */
public final class Committees {

    private static final String CODES = "committee-codes";

    private final Documents<Committee> documents;

    Committees(Documents<Committee> documents) {
        this.documents = documents;
        documents.index(CODES, Indexes.ascending(Fields.state("code")), new IndexOptions().unique(true));
    }

    /**
     * Takes a committee into the list.
     *
     * @throws Refusal {@code committee-code-taken}
     */
    public Stored<Committee> register(Command command, Function<UUID, Change<Committee>> registration) {
        try {
            return documents.create(command, registration);
        } catch (TakenException taken) {
            throw taken.index().equals(CODES) ? Refusal.conflict("committee-code-taken") : taken;
        }
    }

    public Stored<Committee> change(UUID id, Command command, Function<Committee, Change<Committee>> verb) {
        return documents.change(id, command, verb);
    }

    public Stored<Committee> get(UUID id) {
        return documents.get(id);
    }

    /** The committee of a code, whether it still exists or not. */
    public Optional<Committee> ofCode(String code) {
        return documents.findFirst(Filters.eq(Fields.state("code"), code)).map(Stored::state);
    }

    /**
     * The committee of a code that exists on a day.
     *
     * @throws Refusal {@code unknown-committee}
     */
    public Committee existing(String code, LocalDate day) {
        return ofCode(code)
                .filter(committee -> committee.existsOn(day))
                .orElseThrow(() -> Refusal.invalid("unknown-committee", code));
    }

    public Slice<Stored<Committee>> list(@Nullable String code, @Nullable CommitteeKind kind, Paging paging) {
        List<Bson> filters = new ArrayList<>();
        if (code != null) {
            filters.add(Filters.eq(Fields.state("code"), code));
        }
        if (kind != null) {
            filters.add(Filters.eq(Fields.state("kind"), kind.name()));
        }
        return documents.list(filters.isEmpty() ? Filters.empty() : Filters.and(filters), paging);
    }
}
