package th.go.bangkok.council.citizeninput.round;

import th.go.bangkok.council.defaults.store.Published;

/** Every item of the forums is classified or set aside, and nothing more is received. */
@Published(name = "DossiersCompleted")
record DossiersCompleted(int fiscalYear, int items, int classified, int setAside, int forumItems) {}
