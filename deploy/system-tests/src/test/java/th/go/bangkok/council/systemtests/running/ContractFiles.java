package th.go.bangkok.council.systemtests.running;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.go.bangkok.council.systemtests.recomputation.Sieve;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published contracts of all services: one JSON Schema for each version of an event. */
public final class ContractFiles implements Sieve.Contracts {

    private static final List<String> SERVICES =
            List.of("motion-service", "meeting-service", "citizen-input-service", "kpi-service");

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, Schema> schemas = new HashMap<>();
    private final Map<String, String> topics = new HashMap<>();
    private final Map<String, List<String>> headers = new HashMap<>();

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
                readChannels(YAML.readTree(Files.readString(
                        RunningCouncil.sources().resolve(service).resolve("contracts/asyncapi.yaml"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void readChannels(JsonNode asyncapi) {
        List<String> required = asyncapi.at("/components/messageTraits/cloudEvent/headers/required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        asyncapi.path("channels").forEach(channel -> {
            String topic = channel.path("address").asString();
            headers.put(topic, required);
            channel.path("messages").propertyNames().forEach(type -> topics.put(simple(type), topic));
        });
    }

    /** Without the version, which not every service puts into the names of its messages. */
    private static String simple(String nameAndVersion) {
        return nameAndVersion.replaceFirst("\\.v\\d+$", "");
    }

    @Override
    public String topic(String nameAndVersion) {
        return topics.getOrDefault(simple(nameAndVersion), "");
    }

    @Override
    public List<String> complaints(String topic, Map<String, String> present) {
        List<String> complaints = new ArrayList<>();
        for (String name : headers.getOrDefault(topic, List.of("contract"))) {
            if (present.getOrDefault(name, "").isBlank()) {
                complaints.add(name + " is missing");
            }
        }
        if (!present.getOrDefault("ce_specversion", "").equals("1.0")) {
            complaints.add("not CloudEvents 1.0");
        }
        if (!present.getOrDefault("ce_sequence", "").matches("[1-9][0-9]*")) {
            complaints.add("no sequence from 1");
        }
        return complaints;
    }

    @Override
    public boolean knowsName(String name) {
        return names().contains(name);
    }

    /** All event names without their version. */
    public Set<String> names() {
        return schemas.keySet().stream().map(ContractFiles::simple).collect(Collectors.toSet());
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
