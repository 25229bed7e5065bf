package th.go.bangkok.council.citizeninput.feedback;

import th.go.bangkok.council.defaults.store.Published;

/** After the presentation the item was assigned to a committee, by its code. */
@Published(name = "FeedbackAssigned")
record FeedbackAssigned(String committee) {}
