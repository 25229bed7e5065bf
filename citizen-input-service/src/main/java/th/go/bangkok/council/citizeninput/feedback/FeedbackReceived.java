package th.go.bangkok.council.citizeninput.feedback;

import java.util.UUID;
import th.go.bangkok.council.defaults.store.Published;

/** A need, suggestion or problem was received; what it says stays in this service. */
@Published(name = "FeedbackReceived")
record FeedbackReceived(
        int fiscalYear, UUID roundId, String district, UUID topicId, Feedback.Kind kind, String source) {}
