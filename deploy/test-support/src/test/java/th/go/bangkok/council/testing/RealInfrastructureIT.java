package th.go.bangkok.council.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@RealInfrastructure
class RealInfrastructureIT {

    @Test
    void commitsATransactionOverTwoCollections(Infrastructure infrastructure) {
        try (var client = MongoClients.create(infrastructure.mongodbUri());
                var session = client.startSession()) {
            var database = client.getDatabase(infrastructure.database());
            database.createCollection("cases");
            database.createCollection("figures");
            session.withTransaction(() -> {
                database.getCollection("cases").insertOne(session, new Document("_id", 1));
                return database.getCollection("figures").insertOne(session, new Document("_id", 1));
            });

            assertThat(database.getCollection("figures").countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void readsBackWhatLiesOnATopic(Infrastructure infrastructure) throws Exception {
        create(infrastructure, "council.testing");
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", infrastructure.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 1; i <= 20; i++) {
                await(producer.send(event("motions/" + i % 5, i)));
            }
        }

        assertThat(KafkaLog.read("council.testing")).hasSize(20);
        assertThat(KafkaLog.read("council.testing", "motions/3"))
                .extracting(event -> event.getExtension("sequence"))
                .containsExactly("3", "8", "13", "18");
    }

    @Test
    void refusesATopicThatNobodyDeclared(Infrastructure infrastructure) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", infrastructure.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).doesNotContain("council.undeclared");
        }
    }

    @Test
    void publishesItsAddressesAsSystemProperties(Infrastructure infrastructure) {
        assertThat(System.getProperty("MONGODB_URI")).isEqualTo(infrastructure.mongodbUri());
        assertThat(System.getProperty("KAFKA_BOOTSTRAP_SERVERS")).isEqualTo(infrastructure.bootstrapServers());
        assertThat(System.getProperty("COUNCIL_DATABASE")).isEqualTo(infrastructure.database());
    }

    private static void create(Infrastructure infrastructure, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", infrastructure.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(12), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static ProducerRecord<String, byte[]> event(String subject, int sequence) {
        var event = new CloudEventBuilder()
                .withId("id-" + sequence)
                .withSource(URI.create("/testing"))
                .withType("th.go.bangkok.council.Tried.v1")
                .withSubject(subject)
                .withExtension("sequence", Integer.toString(sequence))
                .withData("application/json", "{}".getBytes(StandardCharsets.UTF_8))
                .build();
        return KafkaMessageFactory.<String>createWriter("council.testing", subject)
                .writeBinary(event);
    }

    private static void await(Future<?> future) throws InterruptedException, ExecutionException {
        future.get();
    }
}
