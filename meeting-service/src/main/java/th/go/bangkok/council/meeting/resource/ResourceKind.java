package th.go.bangkok.council.meeting.resource;

import com.fasterxml.jackson.annotation.JsonValue;

/** What can be asked for by its own name. */
public enum ResourceKind {
    /** A room that people meet in; its size is how many it holds. */
    ROOM("room", "rooms"),
    /** An official vehicle (รถราชการ); its size is its seats. */
    VEHICLE("vehicle", "vehicles"),
    /** Equipment of one sort; its size is how many pieces there are. */
    EQUIPMENT("equipment", "equipment");

    private final String code;
    private final String plural;

    ResourceKind(String code, String plural) {
        this.code = code;
        this.plural = plural;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** As in addresses and import names. */
    public String plural() {
        return plural;
    }
}
