package th.go.bangkok.council.citizeninput.round;

import th.go.bangkok.council.defaults.store.Published;

/** A forum was held; always on agreed topics, because this service refuses any other. */
@Published(name = "ForumHeld")
record ForumHeld(
        int fiscalYear, int number, Forum.Mode mode, boolean agreedTopics, int districts, int citizens, int officers) {}
