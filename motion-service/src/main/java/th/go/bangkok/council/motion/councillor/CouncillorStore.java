package th.go.bangkok.council.motion.councillor;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.bangkok.council.defaults.store.DocumentStores;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Fields;

/** Where councillors are kept. */
@Configuration(proxyBeanMethods = false)
class CouncillorStore {

    static final String DISTRICT = Fields.state("terms.district");

    @Bean
    Documents<Councillor> councillorDocuments(DocumentStores stores) {
        Documents<Councillor> documents = stores.open(Councillor.class, "councillors", "council.motions");
        documents.index("district", Indexes.ascending(DISTRICT), new IndexOptions());
        return documents;
    }
}
