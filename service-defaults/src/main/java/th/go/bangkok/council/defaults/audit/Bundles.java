package th.go.bangkok.council.defaults.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts refusals of the public, so that whoever knocks without end does not fill the store: calls from one address with
 * one action and one status become one entry. Where there are too many different ones, the rest is counted without
 * address and action.
 */
final class Bundles {

    /** How many entries there may be in one go, those without address and action apart. */
    static final int DIFFERENT = 200;

    private record Key(@Nullable String address, String action, int status) {

        static Key of(AuditEntry entry) {
            return new Key(entry.address(), entry.action(), entry.status());
        }
    }

    private final Map<Key, AuditEntry> open = new LinkedHashMap<>();

    synchronized void add(AuditEntry entry) {
        Key key = Key.of(entry);
        boolean known = open.containsKey(key) || open.size() < DIFFERENT;
        AuditEntry counted = known ? entry : entry.ofAnybody();
        open.merge(known ? key : Key.of(counted), counted, (first, more) -> first.andOneMore());
    }

    /** What was counted since the last time. */
    synchronized List<AuditEntry> take() {
        List<AuditEntry> taken = List.copyOf(open.values());
        open.clear();
        return taken;
    }
}
