package th.go.bangkok.council.defaults.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.personal.Personal;

/**
 * A field of a collection's documents that holds personal data.
 *
 * @param path from the document's root, for example {@code state.openedBy.id}; lists on the way are not seen in it
 * @param of see {@link Personal#of()}
 */
public record PersonalField(String collection, String path, Personal.Kind kind, List<String> of) {

    private static final String ROOT = "/";

    /** Whether the field itself holds the name of a person. */
    boolean names() {
        return of.isEmpty();
    }

    /** The paths from the document's root at which a person would be named. */
    List<String> namedAt() {
        if (names()) {
            return List.of(path);
        }
        String beside = path.substring(0, path.lastIndexOf('.') + 1);
        return of.stream()
                .map(owner -> owner.startsWith(ROOT) ? owner.substring(ROOT.length()) : beside + owner)
                .toList();
    }

    /** A value of the field in a document: the object that holds it, and its name there. */
    record Place(Document root, Document holder, String name, PersonalField field) {

        Object value() {
            return Objects.requireNonNull(holder.get(name));
        }

        /** What of it is about these: of several names only theirs. */
        Object shownTo(Identities person) {
            return field.names() && value() instanceof List<?> many
                    ? many.stream().filter(person::include).toList()
                    : value();
        }

        /** Whether it is about one of these. */
        boolean isOf(Identities person) {
            if (field.names()) {
                return value() instanceof List<?> many
                        ? many.stream().anyMatch(person::include)
                        : person.include(value());
            }
            return field.of().stream()
                    .flatMap(owner -> owner.startsWith(ROOT)
                            ? values(root, path(owner.substring(ROOT.length())))
                            : values(holder, path(owner)))
                    .anyMatch(person::include);
        }
    }

    /** Where a document has a value of this field. */
    List<Place> placesIn(Document root) {
        List<Place> places = new ArrayList<>();
        collect(root, root, path(path), places);
        return places;
    }

    private void collect(Document root, Document holder, List<String> path, List<Place> places) {
        Object value = holder.get(path.getFirst());
        if (path.size() == 1) {
            if (value != null) {
                places.add(new Place(root, holder, path.getFirst(), this));
            }
            return;
        }
        objects(value).forEach(object -> collect(root, object, path.subList(1, path.size()), places));
    }

    private static Stream<Object> values(Document holder, List<String> path) {
        Object value = holder.get(path.getFirst());
        return path.size() == 1
                ? Stream.ofNullable(value)
                : objects(value).flatMap(object -> values(object, path.subList(1, path.size())));
    }

    private static Stream<Document> objects(@Nullable Object value) {
        return switch (value) {
            case Document one -> Stream.of(one);
            case List<?> many ->
                many.stream().filter(Document.class::isInstance).map(Document.class::cast);
            case null, default -> Stream.empty();
        };
    }

    private static List<String> path(String dotted) {
        return List.of(dotted.split("\\.", -1));
    }
}
