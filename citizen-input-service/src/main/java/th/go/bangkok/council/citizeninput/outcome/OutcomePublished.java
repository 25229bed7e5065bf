package th.go.bangkok.council.citizeninput.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.store.Published;

/**
 * What became of it was published, in a wording that somebody else had checked.
 *
 * @param correctionReasonCode why it takes the place of what was published before; null, and not there, the first time
 */
@Published(name = "OutcomePublished")
record OutcomePublished(
        int fiscalYear,
        UUID roundId,
        String district,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String correctionReasonCode) {}
