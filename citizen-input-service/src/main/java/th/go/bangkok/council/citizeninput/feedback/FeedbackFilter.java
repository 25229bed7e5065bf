package th.go.bangkok.council.citizeninput.feedback;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.store.Fields;

/**
 * Which feedback is asked for; null stands for any.
 *
 * @param committee the committee that it was classified or assigned to
 */
public record FeedbackFilter(
        @Nullable Integer fiscalYear,
        @Nullable String district,
        @Nullable String topic,
        @Nullable String source,
        @Nullable String committee,
        Feedback.@Nullable State state) {

    private static final String CHECKED_AT = Fields.state("checkedAt");
    private static final String CLASSIFIED = Fields.state("sorting.committee");
    private static final String SET_ASIDE = Fields.state("sorting.reasonCode");
    private static final String ASSIGNED = Fields.state("assignment.committee");

    static Bson ofRound(UUID roundId) {
        return Filters.eq(Fields.state("roundId"), roundId);
    }

    Bson toBson() {
        List<Bson> filters = new ArrayList<>();
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
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }

    private static void add(List<Bson> filters, String field, @Nullable Object value) {
        if (value != null) {
            filters.add(Filters.eq(Fields.state(field), value));
        }
    }

    private static Bson inState(Feedback.State state) {
        return switch (state) {
            case RECEIVED -> Filters.and(unsorted(), Filters.eq(CHECKED_AT, null));
            case CHECKED -> Filters.and(unsorted(), Filters.ne(CHECKED_AT, null));
            case CLASSIFIED -> Filters.and(Filters.ne(CLASSIFIED, null), Filters.eq(ASSIGNED, null));
            case SET_ASIDE -> Filters.ne(SET_ASIDE, null);
            case ASSIGNED -> Filters.ne(ASSIGNED, null);
        };
    }

    private static Bson unsorted() {
        return Filters.and(Filters.eq(CLASSIFIED, null), Filters.eq(SET_ASIDE, null));
    }
}
