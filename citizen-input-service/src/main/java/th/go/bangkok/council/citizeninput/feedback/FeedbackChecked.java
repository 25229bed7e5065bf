package th.go.bangkok.council.citizeninput.feedback;

import th.go.bangkok.council.defaults.store.Published;

/** An item was checked (ตรวจสอบ). */
@Published(name = "FeedbackChecked")
record FeedbackChecked() {}
