package th.go.bangkok.council.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A service's contracts: one JSON Schema per event version, {@code <Name>.v<major>.schema.json}. A type may be given as
 * {@code MotionRequested.v1} or in its full form {@code th.go.bangkok.council.MotionRequested.v1}.
 */
public final class Contracts {

    private static final String PREFIX = "th.go.bangkok.council.";

    private final Path folder;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Contracts(Path folder) {
        this.folder = folder;
    }

    /** The contracts in a folder, usually {@code contracts} of the service under test. */
    public static Contracts in(Path folder) {
        return new Contracts(folder);
    }

    /** What is wrong with the event's data; empty if the contract holds. */
    public List<String> validate(CloudEvent event) {
        var data = Objects.requireNonNull(event.getData(), "An event without data keeps no contract");
        return validate(event.getType(), new String(data.toBytes(), StandardCharsets.UTF_8));
    }

    /** What is wrong with the data; empty if the contract of the type holds. Formats such as dates are checked too. */
    public List<String> validate(String type, String json) {
        var schema = schemas.computeIfAbsent(simple(type), this::load);
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** Whether there is a contract for the type. */
    public boolean knows(String type) {
        return Files.exists(file(simple(type)));
    }

    private Schema load(String type) {
        try {
            return registry.getSchema(Files.readString(file(type)), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException("No contract for " + type + " in " + folder, e);
        }
    }

    private Path file(String type) {
        return folder.resolve(type + ".schema.json");
    }

    private static String simple(String type) {
        return type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
    }
}
