package th.go.bangkok.council.citizeninput.feedback;

import com.mongodb.client.model.Projections;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.citizeninput.round.FeedbackOfRound;
import th.go.bangkok.council.citizeninput.round.Heard;
import th.go.bangkok.council.citizeninput.round.Tally;
import th.go.bangkok.council.defaults.store.Fields;

/** Counts the feedback of a round, reading no more of each item than that takes. */
@Component
final class FeedbackTallies implements FeedbackOfRound {

    private static final Bson COUNTED = Projections.include(
            Fields.state("district"), Fields.state("source"), Fields.state("sorting"), Fields.state("receivedAt"));

    private final MongoOperations mongo;

    FeedbackTallies(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Heard heard(UUID roundId) {
        Heard heard = Heard.NOTHING;
        for (Document item : mongo.getCollection(FeedbackItems.COLLECTION)
                .find(FeedbackFilter.ofRound(roundId))
                .projection(COUNTED)) {
            Document state = item.get(Fields.STATE, Document.class);
            heard = heard.with(item(state), Feedback.FORUM.equals(state.getString("source")));
        }
        return heard;
    }

    private static Tally.Item item(Document state) {
        Document sorting = state.get("sorting", Document.class);
        if (sorting == null) {
            return new Tally.Item(
                    state.getString("district"),
                    null,
                    false,
                    state.getDate("receivedAt").toInstant());
        }
        return new Tally.Item(
                state.getString("district"),
                sorting.getString("committee"),
                sorting.getString("reasonCode") != null,
                sorting.getDate("at").toInstant());
    }
}
