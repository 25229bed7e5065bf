package th.go.bangkok.council.systemtests.running;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import th.go.bangkok.council.local.remote.LocalSignIn;

/** Who does what: for each address the sample person whose work it is, signed in at the provider of the running system. */
public final class Desks implements Function<String, String> {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final List<Map.Entry<String, String>> WHO = List.of(
            Map.entry("/api/v1/imports/", LocalSignIn.SYSTEM),
            Map.entry("/api/v1/councillors", "motion-head"),
            Map.entry("/api/v1/motions", "motion-head"),
            Map.entry("/api/v1/tracking-requests", "motion-head"),
            Map.entry("/api/v1/committees", "meeting-head"),
            Map.entry("/api/v1/rooms", "meeting-head"),
            Map.entry("/api/v1/vehicles", "meeting-head"),
            Map.entry("/api/v1/equipment", "meeting-head"),
            Map.entry("/api/v1/meeting-missions", "meeting-head"),
            Map.entry("/api/v1/rounds", "citizen-input-officer"),
            Map.entry("/api/v1/feedback", "citizen-input-officer"),
            Map.entry("/api/v1/outcomes", "citizen-input-officer"),
            Map.entry("/api/v1/declarations", "administration-officer"),
            Map.entry("/api/v1/milestone-withdrawals", "administration-officer"),
            Map.entry("/api/v1/dead-letters", "administrator"),
            Map.entry("/api/v1/replays", "administrator"),
            Map.entry("/api/v1/cases", "evaluator"),
            Map.entry("/api/v1/scoreboards", "evaluator"));

    private record Fresh(String token, Instant until) {}

    private final LocalSignIn signIn;
    private final Map<String, Fresh> tokens = new ConcurrentHashMap<>();

    public Desks(LocalSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public String apply(String path) {
        if (path.endsWith("/correct")) {
            // A correction is made by another person than the one whose clock it is.
            return of(path.contains("meeting") ? "meeting-officer" : "motion-officer");
        }
        return WHO.stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> of(entry.getValue()))
                .orElse("");
    }

    /** The token of a sample person, or of the sample system. */
    public String of(String name) {
        return fresh(name, signIn::token);
    }

    /** The token of the sample system with one scope only. */
    public String ofSystem(String scope) {
        return fresh(scope, signIn::systemToken);
    }

    private String fresh(String name, UnaryOperator<String> asking) {
        return tokens.compute(
                        name,
                        (who, known) -> known != null && Instant.now().isBefore(known.until())
                                ? known
                                : new Fresh(asking.apply(who), Instant.now().plus(FRESH)))
                .token();
    }
}
