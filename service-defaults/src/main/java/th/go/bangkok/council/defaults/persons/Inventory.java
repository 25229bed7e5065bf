package th.go.bangkok.council.defaults.persons;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import th.go.bangkok.council.defaults.personal.Personal;
import th.go.bangkok.council.defaults.store.DocumentStores;
import th.go.bangkok.council.defaults.store.Fields;

/** Which fields of this service's documents hold personal data, by what the records of their states say. */
public final class Inventory {

    private final DocumentStores stores;

    Inventory(DocumentStores stores) {
        this.stores = stores;
    }

    /** The collections of aggregates. */
    List<String> collections() {
        return stores.opened().stream().map(DocumentStores.Opened::collection).toList();
    }

    /** The fields of a collection; those of the envelope apart. */
    List<PersonalField> fields(String collection) {
        return fields().stream()
                .filter(field -> field.collection().equals(collection))
                .toList();
    }

    /** The fields of all collections. */
    public List<PersonalField> fields() {
        List<PersonalField> found = new ArrayList<>();
        stores.opened()
                .forEach(opened -> visit(opened.collection(), opened.type(), Fields.STATE, found, new TreeSet<>()));
        return found;
    }

    /**
     * The components of stored records that hold text or ids and are not marked, as {@code Type.component}: of each
     * somebody has to have thought whether it can name a person.
     */
    public SortedSet<String> unmarked() {
        SortedSet<String> unmarked = new TreeSet<>();
        stores.opened()
                .forEach(
                        opened -> visit(opened.collection(), opened.type(), Fields.STATE, new ArrayList<>(), unmarked));
        return unmarked;
    }

    private static void visit(
            String collection, Class<?> type, String path, List<PersonalField> marked, SortedSet<String> unmarked) {
        for (RecordComponent component : type.getRecordComponents()) {
            String at = path + "." + stored(component.getName());
            Class<?> held = held(component.getGenericType());
            Personal personal = component.getAnnotation(Personal.class);
            if (personal != null) {
                marked.add(new PersonalField(collection, at, personal.value(), List.of(personal.of())));
            } else if (held.isRecord()) {
                visit(collection, held, at, marked, unmarked);
            } else if (held == String.class || held == UUID.class) {
                unmarked.add(type.getSimpleName() + "." + component.getName());
            }
        }
    }

    /** The store calls every {@code id} by its own name, in objects within others too. */
    private static String stored(String component) {
        return component.equals("id") ? Fields.ID : component;
    }

    /** What a list holds, or the type itself. */
    private static Class<?> held(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic
            when generic.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw) ->
                held(generic.getActualTypeArguments()[0]);
            case ParameterizedType generic ->
                Stream.of(generic.getRawType()).map(Inventory::held).findFirst().orElseThrow();
            default -> Object.class;
        };
    }
}
