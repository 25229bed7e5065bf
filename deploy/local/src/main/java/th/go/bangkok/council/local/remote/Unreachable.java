package th.go.bangkok.council.local.remote;

import java.net.URI;

/** The system does not answer. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreachable(URI base, Throwable cause) {
        super("Nothing answers at " + base + ". Is it running? ./bma status tells, ./bma up starts it.", cause);
    }
}
