package th.go.bangkok.council.kpi.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about, as far as figures are broken down or counted by it.
 *
 * @param attributes codes by name that decide whether the case counts, such as {@code askedBy}
 * @param districts official district codes; none means the whole city
 * @param committee code of the committee, if the case has one
 * @param followsUp whether the case complains about the answer of an earlier one
 */
public record Dimensions(
        Map<String, String> attributes,
        List<String> districts,
        @Nullable String committee,
        boolean followsUp) {

    /** A case of which nothing is known. */
    public static final Dimensions NONE = new Dimensions(Map.of(), List.of(), null, false);

    public Dimensions {
        attributes = Map.copyOf(attributes);
        districts = List.copyOf(districts);
    }
}
