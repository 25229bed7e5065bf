package th.go.bangkok.council.gateway.persons;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How far an erasure has come.
 *
 * @param complete whether every service has answered that it is done
 * @param person whom it is of; absent when it is complete
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Standing(
        String id,
        boolean complete,
        @Nullable String person,
        String reason,
        String by,
        Instant at,
        @Nullable Instant completedAt,
        List<InService> services) {

    /**
     * How far one service has come.
     *
     * @param state {@code done}, {@code begun}, {@code not-begun}, or {@code unreachable} where it gave no usable answer
     * @param documents how many documents were changed there
     * @param erased the same by collection
     * @param at when it was done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InService(
            String service,
            String state,
            long documents,
            @Nullable JsonNode erased,
            @Nullable String at) {

        static final String DONE = "done";

        static InService of(String service, JsonNode answer) {
            return new InService(
                    service,
                    answer.path("state").asString("begun"),
                    answer.path("documents").asLong(0),
                    answer.get("erased"),
                    answer.path("doneAt").asString(null));
        }

        static InService in(String service, String state) {
            return new InService(service, state, 0, null, null);
        }

        boolean isDone() {
            return state.equals(DONE);
        }
    }

    static Standing of(Erasure erasure, List<InService> services) {
        return new Standing(
                erasure.id(),
                erasure.isComplete(),
                erasure.person(),
                erasure.reason(),
                erasure.by(),
                erasure.at(),
                erasure.completedAt(),
                services);
    }
}
