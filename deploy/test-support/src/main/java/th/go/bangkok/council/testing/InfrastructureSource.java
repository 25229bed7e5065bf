package th.go.bangkok.council.testing;

import java.util.Optional;

/** Where a JVM's MongoDB and Kafka come from. */
interface InfrastructureSource extends AutoCloseable {

    String mongodbUri();

    String bootstrapServers();

    @Override
    void close();

    /** Containers if asked for, otherwise processes of this machine; whatever the environment names is not started. */
    static InfrastructureSource chosen() {
        var mongodb = environment("MONGODB_URI");
        var kafka = environment("KAFKA_BOOTSTRAP_SERVERS");
        if (mongodb.isPresent() && kafka.isPresent()) {
            return new Given(mongodb.get(), kafka.get());
        }
        return "containers".equals(System.getProperty("council.infrastructure"))
                ? ContainerInfrastructure.start(mongodb, kafka)
                : LocalInfrastructure.start(mongodb, kafka);
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    /** Runs already and goes on afterwards. */
    record Given(String mongodbUri, String bootstrapServers) implements InfrastructureSource {
        @Override
        public void close() {
            // Not ours to end.
        }
    }
}
