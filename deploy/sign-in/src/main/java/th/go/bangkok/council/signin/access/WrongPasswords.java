package th.go.bangkok.council.signin.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after five wrong passwords for a name comes a wait, and it doubles with every further one (from 30
 * seconds to at most an hour). It is the same for names that do not exist, so that nothing can be learnt from it.
 */
@Component
final class WrongPasswords {

    static final int FREE = 5;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;

    private record Guesses(int count, Instant openAt) {}

    private final Clock clock;
    private final Map<String, Guesses> names = new LinkedHashMap<>();

    WrongPasswords(Clock clock) {
        this.clock = clock;
    }

    /** How long the name has to wait; zero if it need not. */
    synchronized Duration wait(String name) {
        Guesses guesses = names.get(key(name));
        if (guesses == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), guesses.openAt());
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void wrong(String name) {
        Guesses before = names.remove(key(name));
        int count = before == null ? 1 : before.count() + 1;
        names.put(key(name), new Guesses(count, clock.instant().plus(pause(count))));
        if (names.size() > REMEMBERED) {
            names.remove(names.keySet().iterator().next());
        }
    }

    synchronized void right(String name) {
        names.remove(key(name));
    }

    private static Duration pause(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(count - FREE, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static String key(String name) {
        var lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.length() > 64 ? lower.substring(0, 64) : lower;
    }
}
