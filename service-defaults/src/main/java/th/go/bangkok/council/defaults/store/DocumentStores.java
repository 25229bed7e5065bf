package th.go.bangkok.council.defaults.store;

import org.springframework.data.mongodb.core.MongoOperations;
import th.go.bangkok.council.defaults.outbox.Outboxes;

/** Opens the collections that a service keeps its aggregates in. */
public final class DocumentStores {

    private final MongoOperations mongo;
    private final EventWriter events;
    private final Outboxes outboxes;

    public DocumentStores(MongoOperations mongo, EventWriter events, Outboxes outboxes) {
        this.mongo = mongo;
        this.events = events;
        this.outboxes = outboxes;
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
        return documents;
    }
}
