package th.go.bangkok.council.citizeninput.round;

import th.go.bangkok.council.defaults.store.Published;

/** The Council Affairs Committee considered the proposed topics; {@code topics} says how many there were. */
@Published(name = "TopicsConsidered")
record TopicsConsidered(int fiscalYear, Consideration.Outcome outcome, int topics) {}
