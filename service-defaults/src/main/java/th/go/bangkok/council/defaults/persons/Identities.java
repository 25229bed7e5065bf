package th.go.bangkok.council.defaults.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names of one person: the subject of the account, and the ids of the records that are theirs. */
record Identities(Set<String> names) {

    Identities {
        names = Set.copyOf(names);
    }

    static Identities of(Collection<String> names) {
        return new Identities(Set.copyOf(names));
    }

    Identities and(Collection<String> more) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(more);
        return new Identities(all);
    }

    boolean include(@Nullable Object value) {
        return value != null && names.contains(value.toString());
    }

    /** As the store may hold them. */
    List<Object> stored() {
        List<Object> values = new ArrayList<>(names);
        ids().forEach(values::add);
        return values;
    }

    /** Those that are ids of records. */
    List<UUID> ids() {
        return names.stream()
                .filter(Identities::isId)
                .map(UUID::fromString)
                .sorted()
                .toList();
    }

    private static boolean isId(String name) {
        try {
            return UUID.fromString(name).toString().equals(name);
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
