package th.go.bangkok.council.meeting.committee;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.bangkok.council.defaults.store.DocumentStores;

@Configuration
class CommitteeStore {

    @Bean
    Committees committees(DocumentStores stores) {
        return new Committees(stores.open(Committee.class, "committees", "council.meetings"));
    }
}
