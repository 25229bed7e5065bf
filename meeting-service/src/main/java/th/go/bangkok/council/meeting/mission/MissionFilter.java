package th.go.bangkok.council.meeting.mission;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.store.Fields;

/** Which missions a list shows; null for all. */
public record MissionFilter(
        @Nullable String committee,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable MissionStatus status) {

    Bson toBson() {
        List<Bson> filters = new ArrayList<>();
        add(filters, "committee.code", committee);
        add(filters, "meeting.number.year", year);
        add(filters, "meeting.number.number", number);
        add(filters, "derived.status", status == null ? null : status.name());
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }

    private static void add(List<Bson> filters, String path, @Nullable Object value) {
        if (value != null) {
            filters.add(Filters.eq(Fields.state(path), value));
        }
    }
}
