package th.go.bangkok.council.defaults.persons;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import th.go.bangkok.council.defaults.personal.Personal;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Fields;

/** What this service's documents hold about a person: found, and erased, document by document. */
final class PersonalData {

    /** How often a document that others change meanwhile is tried again. */
    private static final int ATTEMPTS = 50;

    /** In place of the digest of what was asked for: who asks again for the same is refused, and brings nothing back. */
    private static final String NO_CONTENT = "erased";

    private static final List<String> ACTORS = List.of(Fields.CREATED_BY, Fields.CHANGED_BY);
    private static final String COMMAND_KEYS = Fields.COMMAND_IDS + "." + Fields.COMMAND_KEY;

    private final MongoOperations mongo;
    private final Inventory inventory;

    PersonalData(MongoOperations mongo, Inventory inventory) {
        this.mongo = mongo;
        this.inventory = inventory;
    }

    /** All names of the person: those given, and what a mapping of this service leads to from one of them. */
    Identities identities(Identities given) {
        List<String> more = new ArrayList<>();
        inventory.fields().stream()
                .filter(field -> field.kind() == Personal.Kind.MAPPING)
                .forEach(mapping -> documents(mapping.collection())
                        .find(Filters.or(
                                Filters.in(Fields.ID, given.ids()), Filters.in(mapping.path(), given.stored())))
                        .forEach(document -> {
                            more.add(String.valueOf(document.get(Fields.ID)));
                            mapping.placesIn(document)
                                    .forEach(place -> more.add(place.value().toString()));
                        }));
        return given.and(more);
    }

    /** Everything that is held about the person. */
    List<Held> find(Identities person) {
        List<Held> found = new ArrayList<>();
        for (String collection : inventory.collections()) {
            List<PersonalField> fields = inventory.fields(collection);
            for (Document document : documents(collection).find(about(fields, person))) {
                String id = String.valueOf(document.get(Fields.ID));
                for (PersonalField field : fields) {
                    field.placesIn(document).stream()
                            .filter(place -> place.isOf(person))
                            .map(place -> new Held(collection, id, field.path(), place.shownTo(person)))
                            .forEach(found::add);
                }
                ACTORS.stream()
                        .filter(actor -> person.include(document.get(actor)))
                        .map(actor -> new Held(collection, id, actor, document.getString(actor)))
                        .forEach(found::add);
                commands(document).stream()
                        .map(command -> command.getString(Fields.COMMAND_KEY))
                        .filter(key -> caller(key) != null && person.include(caller(key)))
                        .map(key -> new Held(collection, id, COMMAND_KEYS, key))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /**
     * Erases the person from one collection.
     *
     * @param except a document that is left as it is: the erasure itself
     * @return how many documents were changed now
     */
    int erase(String collection, Identities person, String pseudonym, UUID erasure, UUID except) {
        List<PersonalField> fields = inventory.fields(collection);
        Bson filter = Filters.and(Filters.ne(Fields.ID, except), about(fields, person));
        List<Object> ids = new ArrayList<>();
        documents(collection)
                .find(filter)
                .projection(new Document(Fields.ID, 1))
                .forEach(document -> ids.add(document.get(Fields.ID)));
        int changed = 0;
        for (Object id : ids) {
            changed += eraseIn(documents(collection), id, fields, person, pseudonym, erasure) ? 1 : 0;
        }
        return changed;
    }

    /** How many documents of the collection an erasure has changed. */
    long erasedBy(UUID erasure, String collection) {
        return documents(collection).countDocuments(Filters.eq(Fields.ERASURES, erasure));
    }

    private static boolean eraseIn(
            MongoCollection<Document> documents,
            Object id,
            List<PersonalField> fields,
            Identities person,
            String pseudonym,
            UUID erasure) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document document = documents.find(Filters.eq(Fields.ID, id)).first();
            if (document == null || !replace(document, fields, person, pseudonym)) {
                return false;
            }
            List<Bson> updates = new ArrayList<>(
                    List.of(Updates.inc(Fields.VERSION, 1L), Updates.addToSet(Fields.ERASURES, erasure)));
            List.of(Fields.STATE, Fields.CREATED_BY, Fields.CHANGED_BY, Fields.COMMAND_IDS).stream()
                    .filter(document::containsKey)
                    .map(field -> Updates.set(field, document.get(field)))
                    .forEach(updates::add);
            Bson unchanged = Filters.and(
                    Filters.eq(Fields.ID, id),
                    Filters.eq(Fields.VERSION, document.get(Fields.VERSION)),
                    Filters.eq(Fields.SEQUENCE, document.get(Fields.SEQUENCE)));
            if (documents.updateOne(unchanged, Updates.combine(updates)).getModifiedCount() == 1) {
                return true;
            }
        }
        throw Refusal.of(Refusal.Kind.UNAVAILABLE, "too-busy", id);
    }

    /** Takes the person out of a document as it was read; false if nothing had to change. */
    private static boolean replace(Document document, List<PersonalField> fields, Identities person, String pseudonym) {
        boolean words = false;
        boolean named = false;
        // Who is named stays until all words have been looked at, which are known by it.
        for (PersonalField field : of(fields, Personal.Kind.TEXT)) {
            for (PersonalField.Place place : field.placesIn(document)) {
                Object erased = blank(place.value());
                if (place.isOf(person) && !erased.equals(place.value())) {
                    place.holder().put(place.name(), erased);
                    words = true;
                }
            }
        }
        for (PersonalField field : of(fields, Personal.Kind.IDENTITY, Personal.Kind.MAPPING)) {
            for (PersonalField.Place place : field.placesIn(document)) {
                if (place.isOf(person)) {
                    named = true;
                    if (field.kind() == Personal.Kind.MAPPING) {
                        place.holder().remove(place.name());
                    } else {
                        place.holder().put(place.name(), renamed(place.value(), person, pseudonym));
                    }
                }
            }
        }
        for (String actor : ACTORS) {
            if (person.include(document.get(actor))) {
                document.put(actor, pseudonym);
                named = true;
            }
        }
        for (Document command : commands(document)) {
            String key = command.getString(Fields.COMMAND_KEY);
            String caller = caller(key);
            if (caller != null && person.include(caller)) {
                command.put(Fields.COMMAND_KEY, key.replace("|" + caller + "|", "|" + pseudonym + "|"));
                named = true;
            }
            if (words) {
                command.put(Fields.COMMAND_CONTENT, NO_CONTENT);
            }
        }
        return words || named;
    }

    private static Object renamed(Object value, Identities person, String pseudonym) {
        if (value instanceof List<?> many) {
            return many.stream()
                    .map(one -> person.include(one) ? pseudonym : Objects.requireNonNull(one))
                    .toList();
        }
        return pseudonym;
    }

    private static Object blank(Object words) {
        return switch (words) {
            case String text -> Personal.ERASED;
            case Document object -> {
                Document blank = new Document();
                object.forEach((name, value) -> blank.put(name, value == null ? null : blank(value)));
                yield blank;
            }
            case List<?> many -> many.stream().map(PersonalData::blank).toList();
            default -> words;
        };
    }

    /** Lets through what may be about the person. */
    private static Bson about(List<PersonalField> fields, Identities person) {
        List<Bson> filters = new ArrayList<>();
        fields.stream()
                .flatMap(field -> field.namedAt().stream())
                .distinct()
                .map(path -> Filters.in(path, person.stored()))
                .forEach(filters::add);
        ACTORS.forEach(actor -> filters.add(Filters.in(actor, person.names())));
        filters.add(Filters.regex(
                COMMAND_KEYS,
                Pattern.compile(person.names().stream()
                        .map(name -> Pattern.quote("http|" + name + "|"))
                        .collect(Collectors.joining("|", "^(", ")")))));
        return Filters.or(filters);
    }

    private static List<PersonalField> of(List<PersonalField> fields, Personal.Kind... kinds) {
        return fields.stream()
                .filter(field -> List.of(kinds).contains(field.kind()))
                .toList();
    }

    private static List<Document> commands(Document document) {
        return document.getList(Fields.COMMAND_IDS, Document.class, List.of());
    }

    /** Who gave a command's key; null for a row of an import. */
    private static @Nullable String caller(String key) {
        String[] parts = key.split("\\|", 3);
        return parts.length == 3 && parts[0].equals("http") ? parts[1] : null;
    }

    private MongoCollection<Document> documents(String collection) {
        return mongo.getCollection(collection);
    }
}
