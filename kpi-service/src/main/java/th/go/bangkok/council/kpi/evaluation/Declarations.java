package th.go.bangkok.council.kpi.evaluation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
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

/** The declarations of this service: taken in, withdrawn, listed. */
public final class Declarations {

    static final String COLLECTION = "declarations";
    private static final String IN_FORCE = "in-force";
    private static final int MOST = 10_000;

    private final Documents<Declaration> documents;
    private final Rules rules;
    private final MilestoneLog milestones;

    Declarations(Documents<Declaration> documents, Rules rules, MilestoneLog milestones) {
        this.documents = documents;
        this.rules = rules;
        this.milestones = milestones;
        String key = Fields.state(Declaration.KEY);
        documents.index(
                IN_FORCE,
                Indexes.ascending(key),
                new IndexOptions().unique(true).partialFilterExpression(Filters.type(key, "string")));
    }

    /**
     * Takes in a declaration.
     *
     * @throws Refusal {@code already-declared} while another one of the same is in force; others as the rules say
     */
    public Stored<Declaration> declare(
            Command command, Statement statement, List<Declaration.Evidence> evidence, Moment moment) {
        return takingPlace(() -> documents.create(command, id -> open(statement, evidence, moment)));
    }

    /** Takes in a declaration that has been withdrawn since. */
    public Stored<Declaration> declareWithdrawn(
            Command command,
            Statement statement,
            List<Declaration.Evidence> evidence,
            Moment moment,
            Declaration.Withdrawal withdrawal,
            Moment withdrawn) {
        return takingPlace(() -> documents.create(
                command,
                id -> open(statement, evidence, moment)
                        .then(declaration -> declaration.withdraw(
                                withdrawal.reasonCode(), withdrawal.reason(), withdrawal.evidence(), withdrawn))));
    }

    /** Withdraws a declaration. */
    public Stored<Declaration> withdraw(
            UUID id,
            Command command,
            String reasonCode,
            @Nullable String reason,
            List<Declaration.Evidence> evidence,
            Moment moment) {
        return documents.change(id, command, declaration -> {
            Change<Declaration> change = declaration.withdraw(reasonCode, reason, evidence, moment);
            rules.checkWithdrawal(declaration, moment.time(), command.receivedAt(), standing());
            return change;
        });
    }

    /** The declaration of that id. */
    public Stored<Declaration> get(UUID id) {
        return documents.get(id);
    }

    /** One page, newest first; null asks for all kinds and years. */
    public Slice<Stored<Declaration>> list(@Nullable Kind kind, @Nullable Integer fiscalYear, Paging paging) {
        Bson filter = Filters.empty();
        if (kind != null) {
            filter = Filters.and(filter, Filters.eq(Fields.state("statement.kind"), kind.name()));
        }
        if (fiscalYear != null) {
            filter = Filters.and(filter, Filters.eq(Fields.state("statement.fiscalYear"), fiscalYear));
        }
        return documents.list(filter, paging);
    }

    private Change<Declaration> open(Statement statement, List<Declaration.Evidence> evidence, Moment moment) {
        rules.check(statement, moment.time(), standing());
        return Declaration.declare(statement, evidence, moment);
    }

    private Rules.Standing standing() {
        return new Rules.Standing() {
            @Override
            public boolean declared(Instant at, Predicate<Statement> what) {
                return documents.findAll(Filters.exists(Fields.state(Declaration.KEY)), MOST).stream()
                        .map(Stored::state)
                        .anyMatch(declaration -> declaration.inForceAt(at) && what.test(declaration.statement()));
            }

            @Override
            public boolean milestone(Statement withdrawal) {
                Integer fiscalYear = withdrawal.fiscalYear();
                Integer level = withdrawal.level();
                Long sequence = withdrawal.milestoneSequence();
                return fiscalYear != null
                        && level != null
                        && sequence != null
                        && milestones.holds(
                                String.valueOf(withdrawal.indicator()),
                                fiscalYear,
                                level,
                                String.valueOf(withdrawal.milestoneSubject()),
                                sequence);
            }
        };
    }

    private static Stored<Declaration> takingPlace(Supplier<Stored<Declaration>> creation) {
        try {
            return creation.get();
        } catch (TakenException taken) {
            if (taken.index().equals(IN_FORCE)) {
                throw Refusal.conflict("already-declared");
            }
            throw taken;
        }
    }
}
