package th.go.bangkok.council.citizeninput.round;

import th.go.bangkok.council.defaults.store.Published;

/** Every district that gave feedback is reported to and its outcome is published; {@code districts} says how many. */
@Published(name = "OutcomesCompleted")
record OutcomesCompleted(int fiscalYear, int districts) {}
