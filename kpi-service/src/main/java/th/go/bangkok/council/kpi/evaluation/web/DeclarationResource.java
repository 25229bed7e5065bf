package th.go.bangkok.council.kpi.evaluation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.kpi.evaluation.Declaration;
import th.go.bangkok.council.kpi.evaluation.Statement;

/** A declaration as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeclarationResource(
        UUID id,
        long version,
        @JsonUnwrapped Statement statement,
        Instant at,
        List<Declaration.Evidence> evidence,
        Declaration.@Nullable Withdrawal withdrawn,
        Instant recordedAt,
        String recordedBy) {

    static DeclarationResource of(Stored<Declaration> stored) {
        Declaration declaration = stored.state();
        return new DeclarationResource(
                stored.id(),
                stored.version(),
                declaration.statement(),
                declaration.at(),
                declaration.evidence(),
                declaration.withdrawn(),
                stored.createdAt(),
                stored.createdBy());
    }
}
