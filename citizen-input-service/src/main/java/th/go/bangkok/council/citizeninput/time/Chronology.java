package th.go.bangkok.council.citizeninput.time;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;

/** Nothing happens before what it builds on. */
public final class Chronology {

    private Chronology() {}

    /**
     * Lets a moment pass that is not before any of the instants; null stands for something that has not happened.
     *
     * @throws Refusal {@code too-early}
     */
    public static void notBefore(Moment moment, @Nullable Instant... earlier) {
        Arrays.stream(earlier)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(moment.time()::isBefore)
                .ifPresent(latest -> {
                    throw Refusal.invalid("too-early", moment.time(), latest);
                });
    }
}
