package th.go.bangkok.council.defaults.outbox;

import java.util.UUID;

/** Where aggregates say that they have events to publish. */
public interface Outboxes {

    /** From now on the outboxes of this collection's documents are published to this topic. */
    void register(String collection, String topic);

    /** This document has just been written with events in its outbox: publish them now rather than at the next sweep. */
    void wake(String collection, UUID id);
}
