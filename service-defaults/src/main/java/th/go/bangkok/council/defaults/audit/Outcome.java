package th.go.bangkok.council.defaults.audit;

import java.util.Locale;

/** How a call ended, by its HTTP status. */
enum Outcome {
    /** Below 400. */
    DONE(100, 399),
    /** 400 to 499: the caller may not, or asked for what cannot be. */
    REFUSED(400, 499),
    /** From 500: something here went wrong. */
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
