package th.go.bangkok.council.defaults.persons;

import java.util.UUID;

/** Makes a service's own event that a person has been erased in it; its contract belongs to the service. */
@FunctionalInterface
public interface ErasureEvent {

    /**
     * The event's data.
     *
     * @param person the random id that the service knew the person by, or one made for the erasure; never the account
     */
    Object of(UUID erasureId, String person, String service);
}
