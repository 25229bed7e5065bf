package th.go.bangkok.council.defaults.store;

import com.mongodb.WriteConcern;
import io.micrometer.tracing.Tracer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
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

    /** A command is acknowledged when most of the replica set has it, whatever the address of the store says. */
    @Bean
    MongoClientSettingsBuilderCustomizer majorityWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY);
    }

    @Bean
    DocumentStores documentStores(MongoOperations mongo, JsonMapper json, Tracer tracer, Outboxes outboxes) {
        return new DocumentStores(mongo, new EventWriter(json, tracer), outboxes);
    }
}
