package th.go.bangkok.council.citizeninput.feedback;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Fields;

/**
 * Which feedback is asked for; null stands for any.
 *
 * @param committee the committee that it was classified or assigned to
 * @param state its code, for example {@code set-aside}
 */
public record FeedbackFilter(
        @Nullable Integer fiscalYear,
        @Nullable String district,
        @Nullable String topic,
        @Nullable String source,
        @Nullable String committee,
        @Nullable String state) {

    private static final String CHECKED_AT = Fields.state("checkedAt");
    private static final String CLASSIFIED = Fields.state("sorting.committee");
    private static final String SET_ASIDE = Fields.state("sorting.reasonCode");
    private static final String ASSIGNED = Fields.state("assignment.committee");

    static Bson ofRound(UUID roundId) {
        return Filters.eq(Fields.state("roundId"), roundId);
    }

    Bson toBson() {
        List<Bson> filters = new ArrayList<>();
        // A document without a state stands for an item that was never finished.
        filters.add(Filters.exists(Fields.STATE));
        add(filters, "fiscalYear", fiscalYear);
        add(filters, "district", district);
        add(filters, "topic", topic);
        add(filters, "source", source);
        if (committee != null) {
            filters.add(Filters.or(Filters.eq(CLASSIFIED, committee), Filters.eq(ASSIGNED, committee)));
        }
        if (state != null) {
            filters.add(inState(state));
        }
        return Filters.and(filters);
    }

    private static void add(List<Bson> filters, String field, @Nullable Object value) {
        if (value != null) {
            filters.add(Filters.eq(Fields.state(field), value));
        }
    }

    private static Bson inState(String state) {
        return switch (state) {
            case "received" -> Filters.and(unsorted(), Filters.eq(CHECKED_AT, null));
            case "checked" -> Filters.and(unsorted(), Filters.ne(CHECKED_AT, null));
            case "classified" -> Filters.and(Filters.ne(CLASSIFIED, null), Filters.eq(ASSIGNED, null));
            case "set-aside" -> Filters.ne(SET_ASIDE, null);
            case "assigned" -> Filters.ne(ASSIGNED, null);
            default -> throw Refusal.invalid("unknown-code", state, "state");
        };
    }

    private static Bson unsorted() {
        return Filters.and(Filters.eq(CLASSIFIED, null), Filters.eq(SET_ASIDE, null));
    }
}
