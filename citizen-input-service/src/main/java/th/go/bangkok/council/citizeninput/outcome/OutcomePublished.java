package th.go.bangkok.council.citizeninput.outcome;

import java.util.UUID;
import th.go.bangkok.council.defaults.store.Published;

/** What became of it was published, in a wording that somebody else had checked. */
@Published(name = "OutcomePublished")
record OutcomePublished(int fiscalYear, UUID roundId, String district) {}
