package th.go.bangkok.council.citizeninput.feedback;

import th.go.bangkok.council.defaults.store.Published;

/** An item was set aside, for a reason of the reference data. */
@Published(name = "FeedbackSetAside")
record FeedbackSetAside(String reasonCode) {}
