package th.go.bangkok.council.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB and Kafka in Docker, in the versions of the compose file. */
record ContainerInfrastructure(String mongodbUri, String bootstrapServers, List<GenericContainer<?>> started)
        implements InfrastructureSource {

    static ContainerInfrastructure start(Optional<String> givenMongodb, Optional<String> givenKafka) {
        var started = new ArrayList<GenericContainer<?>>();
        var mongodb = givenMongodb.orElseGet(() -> {
            var container = new MongoDBContainer("mongo:8.0").withReplicaSet();
            container.start();
            started.add(container);
            return container.getConnectionString();
        });
        var kafka = givenKafka.orElseGet(() -> {
            var container =
                    new KafkaContainer("apache/kafka:4.2.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
            container.start();
            started.add(container);
            return container.getBootstrapServers();
        });
        return new ContainerInfrastructure(mongodb, kafka, started);
    }

    @Override
    public void close() {
        started.forEach(GenericContainer::stop);
    }
}
