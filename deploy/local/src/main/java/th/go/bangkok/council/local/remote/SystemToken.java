package th.go.bangkok.council.local.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import th.go.bangkok.council.local.system.Installation;

/** The runner's own token, as the sample system: asked for when it is needed, and again before it expires. */
public final class SystemToken implements Supplier<String> {

    /** Half of the time for which the provider gives one. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final LocalSignIn signIn;
    private String token = "";
    private Instant until = Instant.MIN;

    private SystemToken(LocalSignIn signIn) {
        this.signIn = signIn;
    }

    /** Where another provider is used, the environment says the token: {@code BMA_TOKEN}. */
    public static Supplier<String> of(Installation installation) {
        if (installation.givenIssuer().isPresent()) {
            return () -> installation.environment().getOrDefault("BMA_TOKEN", "");
        }
        return new SystemToken(new LocalSignIn(installation.issuer(), installation.signIn()));
    }

    @Override
    public synchronized String get() {
        if (Instant.now().isAfter(until)) {
            token = signIn.token(LocalSignIn.SYSTEM);
            until = Instant.now().plus(FRESH);
        }
        return token;
    }
}
