package th.go.bangkok.council.citizeninput.outcome;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.citizeninput.reference.ReferenceData;
import th.go.bangkok.council.citizeninput.round.Round;
import th.go.bangkok.council.citizeninput.round.Rounds;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Fields;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.store.TakenException;

/** All outcomes, one for each round and district. */
public final class Outcomes {

    /** The collection, and the first part of the events' subject. */
    static final String COLLECTION = "outcomes";

    private static final String ROUND = Fields.state("roundId");
    private static final String FISCAL_YEAR = Fields.state("fiscalYear");
    private static final String DISTRICT = Fields.state("district");
    private static final String PUBLISHED_AT = Fields.state("publishedAt");

    private final Documents<Outcome> documents;
    private final Rounds rounds;
    private final ReferenceData codes;

    Outcomes(Documents<Outcome> documents, Rounds rounds, ReferenceData codes) {
        this.documents = documents;
        this.rounds = rounds;
        this.codes = codes;
        documents.index("round-district", Indexes.ascending(ROUND, DISTRICT), new IndexOptions().unique(true));
    }

    /** Tells a district what became of what it said. */
    public Stored<Outcome> report(Command command, int fiscalYear, String district, String text, Moment moment) {
        return report(command, fiscalYear, district, text, moment, Change::silent);
    }

    /**
     * Tells a district, and does at once what else is known to have happened.
     *
     * @throws Refusal {@code no-round}, {@code unknown-code}, {@code not-presented}, {@code outcome-exists}
     */
    public Stored<Outcome> report(
            Command command,
            int fiscalYear,
            String district,
            String text,
            Moment moment,
            Function<Outcome, Change<Outcome>> further) {
        try {
            return documents.create(command, id -> {
                codes.districts().require(district, moment.time());
                Stored<Round> round = rounds.ofYear(fiscalYear);
                Instant presentedAt = round.state().requirePresented();
                return Outcome.report(round.id(), fiscalYear, district, text, presentedAt, moment)
                        .then(further);
            });
        } catch (TakenException taken) {
            throw Refusal.conflict("outcome-exists", district, fiscalYear);
        }
    }

    /**
     * Drafts another wording in place of the published one.
     *
     * @throws Refusal {@code unknown-code}, {@code outcome-not-published}
     */
    public Stored<Outcome> correctWording(UUID id, Command command, Bilingual wording, String reasonCode) {
        Moment now = Moment.of(command.receivedAt());
        codes.withdrawalReasons().require(reasonCode, now.time());
        return documents.change(
                id, command, outcome -> outcome.correctWording(wording, reasonCode, command.doer(), now));
    }

    public Stored<Outcome> change(UUID id, Command command, Function<Outcome, Change<Outcome>> verb) {
        return documents.change(id, command, verb);
    }

    /**
     * The outcome of this id.
     *
     * @throws Refusal {@code not-found}
     */
    public Stored<Outcome> get(UUID id) {
        return documents.get(id);
    }

    public Slice<Stored<Outcome>> list(@Nullable Integer fiscalYear, @Nullable String district, Paging paging) {
        return documents.list(Filters.and(asked(fiscalYear, district)), paging);
    }

    /** Only what is published. */
    public Slice<Stored<Outcome>> published(@Nullable Integer fiscalYear, @Nullable String district, Paging paging) {
        List<Bson> filters = asked(fiscalYear, district);
        filters.add(Filters.ne(PUBLISHED_AT, null));
        return documents.list(Filters.and(filters), paging);
    }

    private static List<Bson> asked(@Nullable Integer fiscalYear, @Nullable String district) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.empty());
        if (fiscalYear != null) {
            filters.add(Filters.eq(FISCAL_YEAR, fiscalYear));
        }
        if (district != null) {
            filters.add(Filters.eq(DISTRICT, district));
        }
        return filters;
    }
}
