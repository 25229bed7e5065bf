package th.go.bangkok.council.citizeninput.outcome;

import java.util.UUID;
import th.go.bangkok.council.defaults.store.Published;

/** A district was told what became of what it had said. */
@Published(name = "OutcomeReported")
record OutcomeReported(int fiscalYear, UUID roundId, String district) {}
