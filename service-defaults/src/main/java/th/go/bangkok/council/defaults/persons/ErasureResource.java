package th.go.bangkok.council.defaults.persons;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.store.Stored;

/**
 * The erasure of a person in this service.
 *
 * @param state {@code begun} or {@code done}
 * @param documents how many documents were changed; 0 also where the service knew nothing of the person
 * @param erased the same by collection; empty until it is done
 * @param doneAt null until it is done
 */
record ErasureResource(
        UUID erasureId,
        String service,
        String state,
        Instant begunAt,
        @Nullable Instant doneAt,
        long documents,
        List<Erasure.Count> erased) {

    static ErasureResource of(Stored<Erasure> stored, String service) {
        Erasure erasure = stored.state();
        return new ErasureResource(
                erasure.erasureId(),
                service,
                erasure.isDone() ? "done" : "begun",
                erasure.begunAt(),
                erasure.doneAt(),
                erasure.erased().stream().mapToLong(Erasure.Count::documents).sum(),
                erasure.erased());
    }
}
