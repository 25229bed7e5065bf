package th.go.bangkok.council.citizeninput.round;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.bangkok.council.defaults.outbox.OwnedTopic;
import th.go.bangkok.council.defaults.store.DocumentStores;

/** Opens the rounds. */
@Configuration(proxyBeanMethods = false)
class RoundConfiguration {

    @Bean
    Rounds rounds(
            DocumentStores stores,
            OwnedTopic topic,
            FeedbackOfRound feedback,
            OutcomesOfRound outcomes,
            Intake intake) {
        return new Rounds(stores.open(Round.class, Rounds.COLLECTION, topic.name()), feedback, outcomes, intake);
    }
}
