package th.go.bangkok.council.kpi.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole clock as a correction states it; {@code stopped} is null while the case runs. */
public record CorrectedClock(Instant started, @Nullable Instant stopped, List<Pause> pauses) {

    public CorrectedClock {
        pauses = List.copyOf(pauses);
    }

    /** A pause; {@code to} is null while it lasts. */
    public record Pause(
            Instant from, @Nullable Instant to, @Nullable String reasonCode) {}
}
