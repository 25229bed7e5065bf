package th.go.bangkok.council.defaults.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** The relay of every service that publishes. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxConfiguration {

    @Bean
    Leases leases(MongoDatabaseFactory mongo, Clock clock) {
        return new Leases(mongo.getMongoDatabase(), clock);
    }

    @Bean
    Relay relay(
            MongoDatabaseFactory mongo,
            KafkaTemplate<String, byte[]> kafka,
            KafkaAdmin admin,
            ObjectProvider<OwnedTopic> topics,
            OutboxProperties properties,
            MeterRegistry registry,
            Clock clock) {
        return new Relay(
                mongo.getMongoDatabase(),
                kafka,
                admin,
                new Topics(topics.stream().toList(), properties),
                properties,
                new RelayMetrics(registry, clock),
                clock);
    }

    @Bean
    KafkaHealthIndicator kafkaHealthIndicator(KafkaAdmin admin, Relay relay) {
        return new KafkaHealthIndicator(admin, relay);
    }
}
