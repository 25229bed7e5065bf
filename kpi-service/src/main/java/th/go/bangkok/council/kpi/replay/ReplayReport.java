package th.go.bangkok.council.kpi.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A replay: how far it is and what it found.
 *
 * @param state {@code running}, {@code agrees}, {@code differs} or {@code failed}
 * @param processed records taken in so far
 * @param total records that there were when it began
 * @param failure why it failed, if it did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayReport(
        String id,
        String state,
        Instant startedAt,
        @Nullable Instant endedAt,
        long processed,
        long total,
        @Nullable Comparison subjects,
        @Nullable Comparison figures,
        @Nullable String failure) {

    /** The rebuilt beside the live: how many of each, how many differ, and the ids of the first few. */
    public record Comparison(long live, long rebuilt, long differing, List<String> examples) {}
}
