package th.go.bangkok.council.citizeninput.outcome;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.bangkok.council.citizeninput.reference.ReferenceData;
import th.go.bangkok.council.citizeninput.round.Rounds;
import th.go.bangkok.council.defaults.outbox.OwnedTopic;
import th.go.bangkok.council.defaults.store.DocumentStores;

/** Opens the outcomes. */
@Configuration(proxyBeanMethods = false)
class OutcomeConfiguration {

    @Bean
    Outcomes outcomes(DocumentStores stores, OwnedTopic topic, Rounds rounds, ReferenceData codes) {
        return new Outcomes(stores.open(Outcome.class, Outcomes.COLLECTION, topic.name()), rounds, codes);
    }
}
