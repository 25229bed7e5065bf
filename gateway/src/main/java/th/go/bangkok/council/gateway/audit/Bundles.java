package th.go.bangkok.council.gateway.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts refusals, so that whoever knocks without end does not fill the store: calls of one caller from one address with
 * one action and one outcome become one entry. Where there are too many different ones, the rest is counted together.
 */
final class Bundles {

    /** How many entries there may be in one go, those of anybody apart. */
    static final int DIFFERENT = 200;

    private record Key(
            String actor,
            @Nullable String address,
            String action,
            int status,
            @Nullable String problem,
            @Nullable String reason) {

        static Key of(Entry entry) {
            return new Key(
                    entry.actor(), entry.address(), entry.action(), entry.status(), entry.problem(), entry.reason());
        }
    }

    private final Map<Key, Entry> open = new LinkedHashMap<>();

    synchronized void add(Entry entry) {
        Key key = Key.of(entry);
        boolean known = open.containsKey(key) || open.size() < DIFFERENT;
        Entry counted = known ? entry : entry.ofAnybody();
        open.merge(known ? key : Key.of(counted), counted, (first, more) -> first.andOneMore());
    }

    /** What was counted since the last time. */
    synchronized List<Entry> take() {
        var taken = List.copyOf(open.values());
        open.clear();
        return taken;
    }
}
