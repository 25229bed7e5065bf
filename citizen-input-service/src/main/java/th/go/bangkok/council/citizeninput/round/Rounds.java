package th.go.bangkok.council.citizeninput.round;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
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

/** The rounds of all fiscal years. A round is referred to by its id or by its fiscal year. */
public final class Rounds {

    /** The collection, and the first part of the events' subject. */
    static final String COLLECTION = "rounds";

    private static final Pattern FISCAL_YEAR = Pattern.compile("\\d{4}");
    private static final String FISCAL_YEAR_FIELD = Fields.state("fiscalYear");

    private final Documents<Round> documents;
    private final FeedbackOfRound feedback;
    private final OutcomesOfRound outcomes;
    private final Intake intake;

    Rounds(Documents<Round> documents, FeedbackOfRound feedback, OutcomesOfRound outcomes, Intake intake) {
        this.documents = documents;
        this.feedback = feedback;
        this.outcomes = outcomes;
        this.intake = intake;
        documents.index("fiscal-year", Indexes.ascending(FISCAL_YEAR_FIELD), new IndexOptions().unique(true));
    }

    /**
     * Opens a round.
     *
     * @throws Refusal {@code round-exists} when the fiscal year has one
     */
    public Stored<Round> open(int fiscalYear, Command command, Function<UUID, Change<Round>> opening) {
        try {
            return documents.create(command, opening);
        } catch (TakenException taken) {
            throw Refusal.conflict("round-exists", fiscalYear);
        }
    }

    /** Changes a round. */
    public Stored<Round> change(UUID id, Command command, Function<Round, Change<Round>> verb) {
        return documents.change(id, command, verb);
    }

    /** Completes the dossiers: see {@link Intake} for why nothing is left out. */
    public Stored<Round> completeDossiers(UUID id, Command command, Moment moment) {
        return documents.change(
                id, command, round -> round.completeDossiers(feedback.heard(id), moment), () -> intake.closing(id));
    }

    public Stored<Round> presentDossiers(UUID id, Command command, Collection<Audience> to, Moment moment) {
        return documents.change(id, command, round -> round.presentDossiers(to, moment));
    }

    /** Completes the outcomes. Nothing is received any more and nothing is taken back, so what is counted stays true. */
    public Stored<Round> completeOutcomes(UUID id, Command command, Moment moment) {
        return documents.change(
                id, command, round -> round.completeOutcomes(feedback.heard(id), outcomes.coverage(id), moment));
    }

    /**
     * The round of this id or fiscal year.
     *
     * @throws Refusal {@code not-found}
     */
    public Stored<Round> get(String reference) {
        if (FISCAL_YEAR.matcher(reference).matches()) {
            return documents
                    .findFirst(Filters.eq(FISCAL_YEAR_FIELD, Integer.parseInt(reference)))
                    .orElseThrow(() -> Refusal.notFound(reference));
        }
        try {
            return documents.get(UUID.fromString(reference));
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound(reference);
        }
    }

    public Stored<Round> get(UUID id) {
        return documents.get(id);
    }

    /**
     * The round of a fiscal year that a command names.
     *
     * @throws Refusal {@code no-round}
     */
    public Stored<Round> ofYear(int fiscalYear) {
        return documents
                .findFirst(Filters.eq(FISCAL_YEAR_FIELD, fiscalYear))
                .orElseThrow(() -> Refusal.conflict("no-round", fiscalYear));
    }

    public Slice<Stored<Round>> list(Paging paging) {
        return documents.list(Filters.empty(), paging);
    }

    /** How far the round's feedback is. */
    public Heard feedback(Stored<Round> round) {
        return feedback.heard(round.id());
    }

    /** The round's steps, with what each still needs. */
    public List<Step> steps(Stored<Round> round, Heard heard) {
        return round.state().steps(heard, outcomes.coverage(round.id()));
    }
}
