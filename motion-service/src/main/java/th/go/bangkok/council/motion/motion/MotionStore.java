package th.go.bangkok.council.motion.motion;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.bangkok.council.defaults.store.DocumentStores;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Fields;

/** Where motions are kept. */
@Configuration(proxyBeanMethods = false)
class MotionStore {

    /** The index that gives every official number out once. */
    static final String NUMBERS = "official-number";

    static final String KIND = Fields.state("kind");
    static final String YEAR = Fields.state("year");
    static final String NUMBER = Fields.state("number");

    @Bean
    Documents<Motion> motionDocuments(DocumentStores stores) {
        Documents<Motion> documents = stores.open(Motion.class, "motions", "council.motions");
        documents.index(NUMBERS, Indexes.ascending(KIND, YEAR, NUMBER), new IndexOptions().unique(true));
        documents.index("proposer", Indexes.ascending(Fields.state("proposerId")), new IndexOptions());
        return documents;
    }
}
