package th.go.bangkok.council.meeting.resource;

import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.meeting.reference.BilingualName;

/**
 * A room, a vehicle or a sort of equipment. It is retired when it is no longer given out, and never deleted.
 *
 * @param size how many people a room holds, a vehicle's seats, how many pieces of the equipment there are
 * @param place where a room is; null for the others
 * @param retired whether it is no longer given out; what was given out before stays so
 */
public record Resource(
        ResourceKind kind,
        BilingualName name,
        int size,
        @Nullable String place,
        boolean retired) {

    public static Change<Resource> add(ResourceKind kind, BilingualName name, int size, @Nullable String place) {
        return Change.silent(new Resource(kind, name, size, place, false));
    }

    public Change<Resource> change(BilingualName newName, int newSize, @Nullable String newPlace) {
        return Change.silent(new Resource(kind, newName, newSize, newPlace, retired));
    }

    /**
     * It is no longer given out.
     *
     * @throws Refusal {@code resource-retired} when it already is
     */
    public Change<Resource> retire() {
        if (retired) {
            throw Refusal.conflict("resource-retired", name.th());
        }
        return Change.silent(new Resource(kind, name, size, place, true));
    }
}
