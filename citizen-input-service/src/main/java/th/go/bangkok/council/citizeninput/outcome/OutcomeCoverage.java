package th.go.bangkok.council.citizeninput.outcome;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.citizeninput.round.Coverage;
import th.go.bangkok.council.citizeninput.round.OutcomesOfRound;
import th.go.bangkok.council.defaults.store.Fields;

/** Finds which districts of a round have been reported to, and whose outcome is published. */
@Component
final class OutcomeCoverage implements OutcomesOfRound {

    private final MongoOperations mongo;

    OutcomeCoverage(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Coverage coverage(UUID roundId) {
        Set<String> reported = new HashSet<>();
        Set<String> published = new HashSet<>();
        Instant latest = null;
        for (Document outcome : mongo.getCollection(Outcomes.COLLECTION)
                .find(Filters.eq(Fields.state("roundId"), roundId))
                .projection(Projections.include(
                        Fields.state("district"), Fields.state("reportedAt"), Fields.state("publishedAt")))) {
            Document state = outcome.get(Fields.STATE, Document.class);
            String district = state.getString("district");
            reported.add(district);
            latest = later(latest, state.getDate("reportedAt"));
            Date publishedAt = state.getDate("publishedAt");
            if (publishedAt != null) {
                published.add(district);
                latest = later(latest, publishedAt);
            }
        }
        return new Coverage(reported, published, latest);
    }

    private static Instant later(@Nullable Instant latest, Date date) {
        Instant instant = date.toInstant();
        return latest == null || latest.isBefore(instant) ? instant : latest;
    }
}
