package th.go.bangkok.council.motion.councillor.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.motion.councillor.BilingualName;
import th.go.bangkok.council.motion.councillor.Councillor;
import th.go.bangkok.council.motion.councillor.Term;

/** A councillor as the API shows one. */
@Schema(name = "Councillor")
record CouncillorResource(
        UUID id,
        long version,
        BilingualName name,

        @Schema(description = "Days of the common era in Asia/Bangkok, both ends included")
        List<Term> terms,

        @Schema(description = "UTC, the server's clock") Instant changedAt) {

    static CouncillorResource of(Stored<Councillor> stored) {
        return new CouncillorResource(
                stored.id(),
                stored.version(),
                stored.state().name(),
                stored.state().terms(),
                stored.changedAt());
    }
}
