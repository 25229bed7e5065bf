package th.go.bangkok.council.motion.tracking;

import java.time.Instant;

/** The case is taken out of everything: it should never have been opened, or not twice. */
public record Voiding(String reasonCode, Instant at) {}
