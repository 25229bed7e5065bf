package th.go.bangkok.council.meeting.mission;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.meeting.resource.ResourceKind;

/** What a meeting may need. */
public enum PartKind {
    ROOM("room", ResourceKind.ROOM),
    EQUIPMENT("equipment", ResourceKind.EQUIPMENT),
    /** รถราชการ; only where people meet. */
    VEHICLE("vehicle", ResourceKind.VEHICLE),
    /** อาหารว่างเครื่องดื่ม; only where people meet. */
    REFRESHMENTS("refreshments", null);

    private final String code;
    private final @Nullable ResourceKind resource;

    PartKind(String code, @Nullable ResourceKind resource) {
        this.code = code;
        this.resource = resource;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** The kind of thing that can be asked for by its id; null where there is none. */
    public @Nullable ResourceKind resource() {
        return resource;
    }

    /** Whether one thing serves one meeting at a time. */
    boolean exclusive() {
        return this == ROOM || this == VEHICLE;
    }

    boolean onSiteOnly() {
        return this == VEHICLE || this == REFRESHMENTS;
    }
}
