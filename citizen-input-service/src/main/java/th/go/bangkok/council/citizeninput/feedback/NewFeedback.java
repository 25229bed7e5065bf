package th.go.bangkok.council.citizeninput.feedback;

/**
 * What somebody has to say, as it comes in.
 *
 * @param topic the topic's code in the round
 */
public record NewFeedback(
        int fiscalYear, String district, String topic, Feedback.Kind kind, String source, String text) {}
