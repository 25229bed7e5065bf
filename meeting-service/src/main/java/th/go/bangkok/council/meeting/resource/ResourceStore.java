package th.go.bangkok.council.meeting.resource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.bangkok.council.defaults.store.DocumentStores;

@Configuration
class ResourceStore {

    @Bean
    Resources resources(DocumentStores stores) {
        return new Resources(stores.open(Resource.class, "resources", "council.meetings"));
    }
}
