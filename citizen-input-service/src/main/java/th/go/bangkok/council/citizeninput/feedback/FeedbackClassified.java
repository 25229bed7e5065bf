package th.go.bangkok.council.citizeninput.feedback;

import th.go.bangkok.council.defaults.store.Published;

/** An item was classified to the field of a committee, by its code. */
@Published(name = "FeedbackClassified")
record FeedbackClassified(String committee) {}
