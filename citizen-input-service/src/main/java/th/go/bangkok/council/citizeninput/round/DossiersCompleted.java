package th.go.bangkok.council.citizeninput.round;

import th.go.bangkok.council.defaults.store.Published;

/** Every item received is classified or set aside, and nothing more is received. */
@Published(name = "DossiersCompleted")
record DossiersCompleted(int fiscalYear, int items, int classified, int setAside) {}
