package th.go.bangkok.council.kpi.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.personal.Personal;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.kpi.time.Bangkok;

/**
 * A declaration: what somebody states about the evaluation, since when it holds, what proves it, and whether it was
 * withdrawn.
 *
 * @param at since when it holds
 * @param key what is declared; only one declaration in force may have it, so it goes when this is withdrawn
 */
public record Declaration(
        Statement statement,
        Instant at,
        List<Evidence> evidence,
        @Nullable String key,
        @Nullable Withdrawal withdrawn) {

    /** The field that a unique index is kept on. */
    static final String KEY = "key";

    public Declaration {
        evidence = List.copyOf(evidence);
    }

    /** What proves it; the title and the address stay in this service. */
    public record Evidence(
            @Personal(
                    value = Personal.Kind.TEXT,
                    of = {"/_id"})
            String title,

            @Personal(
                    value = Personal.Kind.TEXT,
                    of = {"/_id"})
            @Nullable String uri) {}

    /**
     * Since when and why it no longer holds; the text of the reason stays in this service.
     *
     * @param evidence what proves it; none of withdrawals that were imported or stored without
     */
    public record Withdrawal(
            Instant at,
            String reasonCode,

            @Personal(
                    value = Personal.Kind.TEXT,
                    of = {"/_id", "/changedBy"})
            @Nullable String reason,

            List<Evidence> evidence) {

        /** Withdrawals were stored without evidence before it was asked for. */
        public Withdrawal {
            evidence = List.copyOf(Objects.requireNonNullElse(evidence, List.of()));
        }
    }

    static Change<Declaration> declare(Statement statement, List<Evidence> evidence, Moment moment) {
        String key = statement.key(Bangkok.day(moment.time()).toString());
        return Change.of(new Declaration(statement, moment.time(), evidence, key, null), statement.event(), moment);
    }

    Change<Declaration> withdraw(String reasonCode, @Nullable String reason, List<Evidence> proof, Moment moment) {
        if (withdrawn != null) {
            throw Refusal.conflict("already-withdrawn");
        }
        if (moment.time().isBefore(at)) {
            throw Refusal.invalid("withdrawn-before-declared", at);
        }
        return Change.of(
                new Declaration(
                        statement, at, evidence, null, new Withdrawal(moment.time(), reasonCode, reason, proof)),
                new Events.DeclarationWithdrawn(reasonCode),
                moment);
    }

    /** Whether it holds at the given instant. */
    boolean inForceAt(Instant instant) {
        return !at.isAfter(instant) && (withdrawn == null || withdrawn.at().isAfter(instant));
    }
}
