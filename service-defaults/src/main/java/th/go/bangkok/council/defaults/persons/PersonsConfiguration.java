package th.go.bangkok.council.defaults.persons;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import th.go.bangkok.council.defaults.outbox.OwnedTopic;
import th.go.bangkok.council.defaults.store.DocumentStores;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Fields;
import th.go.bangkok.council.defaults.store.StoreConfiguration;

/** Export and erasure of persons; {@code council.persons} is the word that the service's addresses begin with. */
@AutoConfiguration(after = StoreConfiguration.class)
@ConditionalOnProperty("council.persons")
public class PersonsConfiguration {

    private static final String COLLECTION = "erasures";

    @Bean
    Inventory personalDataInventory(DocumentStores stores) {
        return new Inventory(stores);
    }

    @Bean
    PersonsController personsController(
            DocumentStores stores,
            Inventory inventory,
            MongoOperations mongo,
            ObjectProvider<OwnedTopic> topics,
            ErasureEvent event,
            @Value("${spring.application.name}") String service,
            Clock clock) {
        String topic = topics.stream()
                .filter(owned -> owned.kind() == OwnedTopic.Kind.LOG)
                .map(OwnedTopic::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This service owns no topic to tell of erasures on"));
        Documents<Erasure> erasures = stores.open(Erasure.class, COLLECTION, topic);
        erasures.index("erasure", Indexes.ascending(Fields.state("erasureId")), new IndexOptions().unique(true));
        return new PersonsController(
                new Persons(erasures, inventory, new PersonalData(mongo, inventory), event, service, clock));
    }
}
