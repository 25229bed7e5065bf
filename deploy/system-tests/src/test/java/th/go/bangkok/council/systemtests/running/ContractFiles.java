package th.go.bangkok.council.systemtests.running;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.go.bangkok.council.systemtests.recomputation.Sieve;

/** The published contracts of all services: one JSON Schema for each version of an event. */
public final class ContractFiles implements Sieve.Contracts {

    private static final List<String> SERVICES =
            List.of("motion-service", "meeting-service", "citizen-input-service", "kpi-service");

    private final Map<String, Schema> schemas = new HashMap<>();

    public ContractFiles() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (String service : SERVICES) {
            try (Stream<Path> files =
                    Files.list(RunningCouncil.sources().resolve(service).resolve("contracts"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".schema.json"))
                        .toList()) {
                    schemas.put(
                            file.getFileName().toString().replace(".schema.json", ""),
                            registry.getSchema(Files.readString(file), InputFormat.JSON));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public boolean knowsName(String name) {
        return names().contains(name);
    }

    /** All event names without their version. */
    public Set<String> names() {
        return schemas.keySet().stream()
                .map(key -> key.replaceFirst("\\.v\\d+$", ""))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean knows(String nameAndVersion) {
        return schemas.containsKey(nameAndVersion);
    }

    @Override
    public boolean accepts(String nameAndVersion, String json) {
        return complaints(nameAndVersion, json).isEmpty();
    }

    /** What the data have against their contract. */
    public List<String> complaints(String nameAndVersion, String json) {
        Schema schema = schemas.get(nameAndVersion);
        if (schema == null) {
            return List.of("no contract " + nameAndVersion);
        }
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
