package th.go.bangkok.council.gateway.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the services promise to other systems. Addresses are relative to the gateway. */
record Catalogue(List<Service> services) {

    /**
     * One service's part.
     *
     * @param topics the Kafka topics that it publishes to
     * @param asyncapi the address of its AsyncAPI document, if it has one
     * @param releases the versions whose schemas are frozen
     */
    record Service(
            String service,
            List<String> topics,
            @Nullable String asyncapi,
            List<Release> releases,
            List<Event> events) {}

    /**
     * One event type in one major version.
     *
     * @param type as it stands in {@code ce_type}
     * @param version the major version, for example {@code v1}
     * @param topic where it is published, if the AsyncAPI document says so
     * @param schema the address of the JSON Schema of its data
     */
    record Event(
            String name,
            String version,
            String type,
            @Nullable String topic,
            String schema,
            List<Link> accepted,
            List<Link> rejected) {

        boolean hasRejected() {
            return !rejected.isEmpty();
        }
    }

    /** The schemas as they were released. */
    record Release(String version, List<Link> schemas) {}

    /** A file and its address. */
    record Link(String name, String href) {}
}
