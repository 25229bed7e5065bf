package th.go.bangkok.council.benchmarks.fold;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The two indicators that measure time, as far as a fold needs to know them. */
public enum Indicator {
    MOTION_TRACKING("motion-tracking", "district"),
    COMMITTEE_MEETINGS("committee-meetings", "committee");

    private static final Map<String, String> REQUESTS = Map.of("askedBy", "councillor", "motionStatus", "adopted");
    private static final Map<String, String> MEETINGS = Map.of("committeeKind", "standing");

    private final String code;
    private final String dimension;

    Indicator(String code, String dimension) {
        this.code = code;
        this.dimension = dimension;
    }

    /** The indicator whose case the subject is. */
    static Indicator of(String subject) {
        return subject.startsWith("tracking-requests/") ? MOTION_TRACKING : COMMITTEE_MEETINGS;
    }

    String code() {
        return code;
    }

    String dimension() {
        return dimension;
    }

    /** What an event says of the case's matter; null for one that does not say it. */
    @Nullable Matter matter(JsonNode data) {
        boolean counts = true;
        for (var rule : counted().entrySet()) {
            var value = data.get(rule.getKey());
            if (value == null) {
                return null;
            }
            counts &= value.asString().equals(rule.getValue());
        }
        return new Matter(counts, values(data), data.hasNonNull("followsUp"));
    }

    /** Which cases count: the code that each of these must have. */
    private Map<String, String> counted() {
        return this == MOTION_TRACKING ? REQUESTS : MEETINGS;
    }

    private List<String> values(JsonNode data) {
        if (this == COMMITTEE_MEETINGS) {
            return List.of(data.path("committee").asString("unknown"));
        }
        return StreamSupport.stream(data.path("districts").spliterator(), false)
                .map(JsonNode::asString)
                .distinct()
                .toList();
    }

    /**
     * What a case is about.
     *
     * @param counts whether such cases count once they are closed
     * @param values its districts or its committee
     * @param followsUp whether it complains about an earlier answer
     */
    public record Matter(boolean counts, List<String> values, boolean followsUp) {

        static final Matter UNKNOWN = new Matter(false, List.of(), false);
    }
}
