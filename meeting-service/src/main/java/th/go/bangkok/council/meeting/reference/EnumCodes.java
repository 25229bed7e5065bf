package th.go.bangkok.council.meeting.reference;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.problem.Refusal;

/** Reads a filter of a list that is one of a few codes. */
public final class EnumCodes {

    private EnumCodes() {}

    /**
     * The value of the code; null if the filter is not given.
     *
     * @throws Refusal {@code filter-unknown}
     */
    public static <E> @Nullable E parse(String filter, @Nullable String given, E[] values, Function<E, String> code) {
        if (given == null) {
            return null;
        }
        for (E value : values) {
            if (code.apply(value).equals(given)) {
                return value;
            }
        }
        throw Refusal.invalid("filter-unknown", filter);
    }
}
