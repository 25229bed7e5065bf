package th.go.bangkok.council.defaults.audit;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; null asks for nothing.
 *
 * @param object an object, or what lies below it
 * @param action the beginning of an action
 * @param from not before
 * @param to before
 */
record AuditSearch(
        @Nullable String actor,
        @Nullable String object,
        @Nullable String action,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant to) {

    Bson filter() {
        List<Bson> filters = new ArrayList<>();
        if (actor != null) {
            filters.add(Filters.eq(AuditFields.ACTOR, actor));
        }
        if (object != null) {
            filters.add(Filters.regex(AuditFields.OBJECT, "^" + Pattern.quote(object) + "(/|$)"));
        }
        if (action != null) {
            filters.add(Filters.regex(AuditFields.ACTION, "^" + Pattern.quote(action)));
        }
        if (outcome != null) {
            filters.add(Filters.gte(AuditFields.STATUS, outcome.from()));
            filters.add(Filters.lte(AuditFields.STATUS, outcome.to()));
        }
        if (from != null) {
            filters.add(Filters.gte(AuditFields.AT, Date.from(from)));
        }
        if (to != null) {
            filters.add(Filters.lt(AuditFields.AT, Date.from(to)));
        }
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }
}
