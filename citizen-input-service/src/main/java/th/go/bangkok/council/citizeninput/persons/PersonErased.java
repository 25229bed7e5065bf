package th.go.bangkok.council.citizeninput.persons;

import java.util.UUID;
import th.go.bangkok.council.defaults.store.Published;

/**
 * A person was erased in this service: who holds something about that person is to erase it too.
 *
 * @param erasureId the same in every service
 * @param person the random id that events knew the person by, or one that says nothing; never the account
 */
@Published(name = "PersonErased")
record PersonErased(UUID erasureId, String person, String service) {}
