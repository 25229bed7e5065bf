package th.go.bangkok.council.citizeninput.round;

import th.go.bangkok.council.defaults.store.Published;

/** A fiscal year's round was opened. */
@Published(name = "RoundOpened")
record RoundOpened(int fiscalYear) {}
