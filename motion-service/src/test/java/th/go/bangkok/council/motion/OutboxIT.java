package th.go.bangkok.council.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import th.go.bangkok.council.testing.Infrastructure;
import th.go.bangkok.council.testing.KafkaLog;
import th.go.bangkok.council.testing.RealInfrastructure;

/** What was acknowledged reaches the log, even if the broker was away and the service ended in between. */
@RealInfrastructure
class OutboxIT {

    private static final String NOBODY_LISTENS = "127.0.0.1:1";

    @Test
    void eventsWaitInTheirDocumentsUntilTheBrokerIsBack(Infrastructure infrastructure) {
        String database = "outbox_" + UUID.randomUUID().toString().substring(0, 8);
        String request;
        try (MongoClient mongo = MongoClients.create(infrastructure.mongodbUri())) {
            MongoCollection<Document> requests = mongo.getDatabase(database).getCollection("tracking-requests");
            try (ConfigurableApplicationContext cutOff = start(database, NOBODY_LISTENS)) {
                Api api = api(cutOff);
                request = api.trackingRequest();
                api.change(request, "deliver", "{\"content\":\"report\",\"channel\":\"portal\"}");
                assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(503);
                assertThat(api.get("/actuator/health/liveness").status()).isEqualTo(200);
            }
            assertThat(waiting(requests)).isEqualTo(2);

            try (ConfigurableApplicationContext connected = start(database, infrastructure.bootstrapServers())) {
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(waiting(requests)).isZero());
                assertThat(api(connected).get(request).tag()).isEqualTo("\"2\"");
            }
        }
        assertThat(KafkaLog.read("council.motions", request.replace("/api/v1/", "")))
                .extracting(event -> event.getExtension("sequence"))
                .containsExactly("1", "2");
    }

    private static int waiting(MongoCollection<Document> requests) {
        return java.util.Objects.requireNonNull(requests.find().first())
                .getList("outbox", Document.class, List.of())
                .size();
    }

    private static ConfigurableApplicationContext start(String database, String broker) {
        return new SpringApplicationBuilder(MotionServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.database=" + database,
                        "--spring.kafka.bootstrap-servers=" + broker);
    }

    private static Api api(ConfigurableApplicationContext context) {
        return new Api(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
