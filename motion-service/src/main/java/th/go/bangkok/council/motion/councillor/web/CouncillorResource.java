package th.go.bangkok.council.motion.councillor.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.security.Roles;
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

        @Schema(description = "the sub of the councillor's account; shown to those who keep it") @Nullable String account,

        @Schema(description = "UTC, the server's clock") Instant changedAt) {

    static CouncillorResource of(Stored<Councillor> stored, Actor reader) {
        boolean keeper = reader.actsAs(Roles.MOTION_HEAD, Roles.ADMINISTRATOR);
        return new CouncillorResource(
                stored.id(),
                stored.version(),
                stored.state().name(),
                stored.state().terms(),
                keeper ? stored.state().account() : null,
                stored.changedAt());
    }
}
