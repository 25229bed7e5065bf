package th.go.bangkok.council.local.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A part that does nothing, for as long as it is wanted. */
public record SleepingPart(String name, List<String> command, boolean ready) implements Part {

    public static SleepingPart named(String name) {
        return new SleepingPart(name, List.of("sleep", "600"), true);
    }

    @Override
    public List<Integer> ports() {
        return List.of();
    }

    @Override
    public Program program() {
        return Program.of(command, Map.of());
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(5);
    }
}
