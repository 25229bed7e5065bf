package th.go.bangkok.council.defaults.store;

import io.micrometer.tracing.Tracer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import th.go.bangkok.council.defaults.outbox.OutboxConfiguration;
import th.go.bangkok.council.defaults.outbox.Outboxes;
import tools.jackson.databind.json.JsonMapper;

/** The store of every service that keeps aggregates. */
@AutoConfiguration(
        after = OutboxConfiguration.class,
        afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
public class StoreConfiguration {

    @Bean
    DocumentStores documentStores(MongoOperations mongo, JsonMapper json, Tracer tracer, Outboxes outboxes) {
        return new DocumentStores(mongo, new EventWriter(json, tracer), outboxes);
    }
}
