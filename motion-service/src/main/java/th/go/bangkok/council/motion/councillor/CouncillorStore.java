package th.go.bangkok.council.motion.councillor;

import com.mongodb.client.model.Filters;
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

    /** The index that gives an account to one councillor only. */
    static final String ACCOUNTS = "account";

    static final String ACCOUNT = Fields.state("account");
    static final String DISTRICT = Fields.state("terms.district");

    @Bean
    Documents<Councillor> councillorDocuments(DocumentStores stores) {
        Documents<Councillor> documents = stores.open(Councillor.class, "councillors", "council.motions");
        documents.index("district", Indexes.ascending(DISTRICT), new IndexOptions());
        documents.index(
                ACCOUNTS,
                Indexes.ascending(ACCOUNT),
                new IndexOptions().unique(true).partialFilterExpression(Filters.exists(ACCOUNT)));
        return documents;
    }
}
