package th.go.bangkok.council.defaults.store;

import java.time.Instant;
import java.util.UUID;

/**
 * An aggregate as it lies in the store.
 *
 * @param id UUIDv7
 * @param version grows by one with every change; the resource's entity tag
 * @param state the plain domain record
 * @param createdAt the server's time, UTC
 * @param createdBy the pseudonym of who created it
 * @param changedAt the server's time of the latest change, UTC
 * @param changedBy the pseudonym of who made it
 * @param repeated true when the command had been carried out before, and nothing was done now
 */
public record Stored<S>(
        UUID id,
        long version,
        S state,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        boolean repeated) {}
