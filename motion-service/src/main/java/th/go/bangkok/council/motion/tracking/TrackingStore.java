package th.go.bangkok.council.motion.tracking;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.bangkok.council.defaults.store.DocumentStores;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Fields;

/** Where tracking requests are kept. */
@Configuration(proxyBeanMethods = false)
class TrackingStore {

    static final String MOTION = Fields.state("question.motionId");
    static final String COUNCILLOR = Fields.state("question.councillorId");
    static final String STATUS = Fields.state("status");
    static final String STARTED = Fields.state("clock.started");
    static final String DUE_SOON = Fields.state("warnings.dueSoonAt");
    static final String OVERDUE = Fields.state("warnings.overdueAt");

    @Bean
    Documents<TrackingRequest> trackingDocuments(DocumentStores stores) {
        Documents<TrackingRequest> documents =
                stores.open(TrackingRequest.class, "tracking-requests", "council.motions");
        documents.index("motion", Indexes.ascending(MOTION), new IndexOptions());
        documents.index("councillor", Indexes.ascending(COUNCILLOR), new IndexOptions());
        documents.index("open", Indexes.ascending(STATUS, STARTED), new IndexOptions());
        return documents;
    }
}
