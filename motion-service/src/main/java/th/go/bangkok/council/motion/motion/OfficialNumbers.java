package th.go.bangkok.council.motion.motion;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.store.TakenException;

/**
 * Gives out official numbers, per kind and Buddhist calendar year, without gaps or repeats: the next one is the highest
 * plus one, and the unique index decides when two ask at once.
 */
@Component
class OfficialNumbers {

    private static final int ATTEMPTS = 200;

    private final Documents<Motion> documents;

    OfficialNumbers(Documents<Motion> documents) {
        this.documents = documents;
    }

    /** Stores under the next number, trying again with the one after when it has just been taken. */
    Stored<Motion> next(MotionKind kind, int year, IntFunction<Stored<Motion>> store) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return store.apply(highest(kind, year) + 1);
            } catch (TakenException taken) {
                if (!taken.index().equals(MotionStore.NUMBERS)) {
                    throw taken;
                }
            }
        }
        throw Refusal.of(Refusal.Kind.UNAVAILABLE, "too-busy", kind + "/" + year);
    }

    private int highest(MotionKind kind, int year) {
        return documents
                .findFirst(
                        Filters.and(Filters.eq(MotionStore.KIND, kind.name()), Filters.eq(MotionStore.YEAR, year)),
                        Sorts.descending(MotionStore.NUMBER))
                .map(stored -> stored.state().number())
                .orElse(0);
    }
}
