package th.go.bangkok.council.gateway.persons;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is held about a person everywhere.
 *
 * @param also other names of the person
 * @param complete whether every service has answered; if not, ask again before you hand it out
 */
record Whole(String person, List<String> also, boolean complete, List<Part> services) {

    /**
     * What one service holds.
     *
     * @param state {@code answered} or {@code unreachable}
     * @param items absent where it did not answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(String service, String state, @Nullable JsonNode items) {}

    static Whole of(String person, List<String> also, boolean named, List<Part> parts) {
        return new Whole(person, also, named && parts.stream().allMatch(part -> part.items() != null), parts);
    }

    /** With what the gateway itself holds. */
    Whole and(Part own) {
        return new Whole(
                person,
                also,
                complete,
                java.util.stream.Stream.concat(services.stream(), java.util.stream.Stream.of(own))
                        .toList());
    }
}
