package th.go.bangkok.council.gateway.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How something ended, by its HTTP status. */
enum Outcome {
    DONE(100, 399),
    REFUSED(400, 499),
    FAILED(500, 599);

    private final int from;
    private final int to;

    Outcome(int from, int to) {
        this.from = from;
        this.to = to;
    }

    static Outcome of(int status) {
        if (status < REFUSED.from) {
            return DONE;
        }
        return status < FAILED.from ? REFUSED : FAILED;
    }

    static Optional<Outcome> of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst();
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
