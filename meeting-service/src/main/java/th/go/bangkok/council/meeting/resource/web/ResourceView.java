package th.go.bangkok.council.meeting.resource.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.meeting.reference.BilingualName;
import th.go.bangkok.council.meeting.resource.Resource;
import th.go.bangkok.council.meeting.resource.ResourceKind;

/** A room, a vehicle or equipment as callers see it; the size under the name that fits. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResourceView(
        UUID id,
        long version,
        ResourceKind kind,
        BilingualName name,
        @Nullable Integer capacity,
        @Nullable Integer seats,
        @Nullable Integer quantity,
        @Nullable String place,
        boolean retired) {

    static ResourceView of(Stored<Resource> stored) {
        Resource resource = stored.state();
        return new ResourceView(
                stored.id(),
                stored.version(),
                resource.kind(),
                resource.name(),
                resource.kind() == ResourceKind.ROOM ? resource.size() : null,
                resource.kind() == ResourceKind.VEHICLE ? resource.size() : null,
                resource.kind() == ResourceKind.EQUIPMENT ? resource.size() : null,
                resource.place(),
                resource.retired());
    }
}
