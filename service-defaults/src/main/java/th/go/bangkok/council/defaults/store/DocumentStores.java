package th.go.bangkok.council.defaults.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.data.mongodb.core.MongoOperations;
import th.go.bangkok.council.defaults.outbox.Outboxes;

/** Opens the collections that a service keeps its aggregates in. */
public final class DocumentStores {

    private final MongoOperations mongo;
    private final EventWriter events;
    private final Outboxes outboxes;
    private final Map<String, Class<?>> opened = new ConcurrentSkipListMap<>();

    public DocumentStores(MongoOperations mongo, EventWriter events, Outboxes outboxes) {
        this.mongo = mongo;
        this.events = events;
        this.outboxes = outboxes;
    }

    /**
     * A collection that was opened.
     *
     * @param type the record of its states
     */
    public record Opened(String collection, Class<?> type) {}

    /** All that were opened, by name. */
    public List<Opened> opened() {
        return opened.entrySet().stream()
                .map(entry -> new Opened(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * The documents of one kind of aggregate.
     *
     * @param collection the collection's name, which is also the first part of the events' subject
     * @param topic where its events go
     */
    public <S> Documents<S> open(Class<S> type, String collection, String topic) {
        Documents<S> documents = new Documents<>(mongo, type, collection, events, outboxes);
        documents.prepare();
        outboxes.register(collection, topic);
        opened.put(collection, type);
        return documents;
    }
}
