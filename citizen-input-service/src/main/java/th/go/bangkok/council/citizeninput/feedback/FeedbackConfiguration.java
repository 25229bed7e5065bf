package th.go.bangkok.council.citizeninput.feedback;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.bangkok.council.citizeninput.reference.ReferenceData;
import th.go.bangkok.council.citizeninput.round.Intake;
import th.go.bangkok.council.citizeninput.round.Rounds;
import th.go.bangkok.council.defaults.outbox.OwnedTopic;
import th.go.bangkok.council.defaults.store.DocumentStores;

/** Opens the feedback. */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

    @Bean
    FeedbackItems feedbackItems(
            DocumentStores stores, OwnedTopic topic, Rounds rounds, Intake intake, ReferenceData codes) {
        return new FeedbackItems(
                stores.open(Feedback.class, FeedbackItems.COLLECTION, topic.name()), rounds, intake, codes);
    }
}
