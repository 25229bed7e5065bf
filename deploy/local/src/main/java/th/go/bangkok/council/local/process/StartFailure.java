package th.go.bangkok.council.local.process;

import org.jspecify.annotations.Nullable;

/** A part did not come up. The message is a sentence for the person at the terminal. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String part;

    public StartFailure(String part, String message) {
        this(part, message, null);
    }

    public StartFailure(String part, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.part = part;
    }

    public String part() {
        return part;
    }
}
