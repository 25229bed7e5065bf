package th.go.bangkok.council.benchmarks.running;

import java.time.Duration;
import java.util.function.Supplier;
import th.go.bangkok.council.local.remote.LocalSignIn;

/** A sample person's token, got anew in good time: a measurement takes longer than one lasts. */
final class FreshToken implements Supplier<String> {

    /** Half of the time for which the provider gives one. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final LocalSignIn signIn;
    private final String person;
    private String token = "";
    private long got;

    FreshToken(LocalSignIn signIn, String person) {
        this.signIn = signIn;
        this.person = person;
    }

    @Override
    public synchronized String get() {
        if (token.isEmpty() || System.nanoTime() - got > FRESH.toNanos()) {
            token = signIn.token(person);
            got = System.nanoTime();
        }
        return token;
    }
}
