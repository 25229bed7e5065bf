package th.go.bangkok.council.kpi.replay;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import th.go.bangkok.council.kpi.consumption.ShadowIntake;
import th.go.bangkok.council.kpi.store.KpiStore;

/** What a replay needs. */
@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

    private static final int RECORDS_A_POLL = 4_000;

    @Bean
    Replays replays(
            MongoClient client,
            MongoDatabaseFactory mongo,
            KpiStore live,
            ShadowIntake intake,
            KafkaProperties kafka,
            Clock clock) {
        MongoDatabase database = mongo.getMongoDatabase();
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_A_POLL);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        Rebuild rebuild = new Rebuild(
                client,
                database,
                live,
                intake,
                new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                clock);
        Turn turn = new Turn(database.getCollection("leases"), clock);
        return new Replays(
                database.getCollection("replays").withWriteConcern(WriteConcern.MAJORITY), rebuild, turn, clock);
    }
}
