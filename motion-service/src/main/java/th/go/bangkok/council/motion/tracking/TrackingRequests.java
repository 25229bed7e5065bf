package th.go.bangkok.council.motion.tracking;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.CommandId;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.motion.councillor.Councillors;
import th.go.bangkok.council.motion.motion.Motion;
import th.go.bangkok.council.motion.motion.Motions;
import th.go.bangkok.council.motion.reference.ReferenceData;
import th.go.bangkok.council.motion.reference.ReferenceData.Reason;

/** The requests for tracking information. */
@Service
public class TrackingRequests {

    /** The kind of import rows that bring tracking requests. */
    public static final String ROWS = "tracking-requests";

    /** Which requests a list is about; null for any. */
    public record Query(
            @Nullable UUID motionId,
            @Nullable UUID councillorId,
            @Nullable Status status,
            @Nullable Boolean overdue) {}

    /** Who asks about which motion, before it is known where the motion stands. */
    public record Asked(
            UUID motionId,
            Asker askedBy,
            @Nullable UUID councillorId,
            @Nullable String requesterName,
            @Nullable UUID followsUp) {}

    /** What a correction says beside the clock. */
    public record Stated(CaseClock clock, Question question, String reasonCode, String reason) {}

    private final Documents<TrackingRequest> documents;
    private final Motions motions;
    private final Councillors councillors;
    private final ReferenceData reference;

    TrackingRequests(
            Documents<TrackingRequest> documents, Motions motions, Councillors councillors, ReferenceData reference) {
        this.documents = documents;
        this.motions = motions;
        this.councillors = councillors;
        this.reference = reference;
    }

    public Stored<TrackingRequest> request(Command command, Asked asked, Moment moment) {
        return take(command, asked, moment, Change::silent);
    }

    /** Takes in a request with all that has happened to it since. */
    public Stored<TrackingRequest> take(
            Command command, Asked asked, Moment moment, Function<TrackingRequest, Change<TrackingRequest>> since) {
        return documents.create(command, id -> {
            Change<TrackingRequest> opened = TrackingRequest.request(question(asked, moment), command.doer(), moment);
            return opened.then(since);
        });
    }

    public Stored<TrackingRequest> pause(UUID id, Command command, String reasonCode, Moment moment) {
        UUID pauseId = Ids.next();
        return documents.change(id, command, request -> pause(request, pauseId, reasonCode, moment));
    }

    /** One pause, its reason checked. */
    public Change<TrackingRequest> pause(TrackingRequest request, UUID pauseId, String reasonCode, Moment moment) {
        reference.requireReason(Reason.PAUSE, reasonCode, moment.time());
        return request.pause(pauseId, reasonCode, moment);
    }

    public Stored<TrackingRequest> resume(UUID id, Command command, UUID pauseId, Moment moment) {
        return documents.change(id, command, request -> request.resume(pauseId, moment));
    }

    /** Delivers words; null delivers the report as it stands at that moment. */
    public Stored<TrackingRequest> deliver(
            UUID id, Command command, @Nullable Content words, Handover handover, Moment moment) {
        return documents.change(id, command, request -> deliver(request, command, words, handover, moment));
    }

    /** One delivery, its channel checked and its report put together. */
    public Change<TrackingRequest> deliver(
            TrackingRequest request, Command command, @Nullable Content words, Handover handover, Moment moment) {
        reference.requireChannel(handover.channel(), moment.time());
        Content content = words == null ? report(request, moment.time()) : words;
        return request.deliver(content, handover, command.doer(), moment);
    }

    public Stored<TrackingRequest> correct(
            UUID id, Command command, Function<TrackingRequest, Stated> stated, Moment moment) {
        return documents.change(id, command, request -> correct(request, command, stated.apply(request), moment));
    }

    /** One correction, what it says checked. */
    public Change<TrackingRequest> correct(TrackingRequest request, Command command, Stated stated, Moment moment) {
        Question question = stated.question();
        Instant started = stated.clock().started();
        reference.requireReason(Reason.CORRECTION, stated.reasonCode(), moment.time());
        stated.clock().pauses().stream()
                .map(Pause::reasonCode)
                .filter(Objects::nonNull)
                .forEach(code -> reference.requireReason(Reason.PAUSE, code, moment.time()));
        reference.requireDistricts(question.districts(), started);
        notBeforeTheMotion(motions.require(question.motionId()).state(), started);
        if (question.councillorId() != null) {
            councillors.requireSitting(question.councillorId(), started);
        }
        requireAnswered(question.followsUp(), question.motionId(), started);
        return request.correct(stated.clock(), question, stated.reasonCode(), stated.reason(), command.doer(), moment);
    }

    public Stored<TrackingRequest> voidCase(UUID id, Command command, String reasonCode, Moment moment) {
        return documents.change(id, command, request -> voidCase(request, reasonCode, moment));
    }

    /** One voiding, its reason checked. */
    public Change<TrackingRequest> voidCase(TrackingRequest request, String reasonCode, Moment moment) {
        reference.requireReason(Reason.VOID, reasonCode, moment.time());
        return request.voidCase(reasonCode, moment);
    }

    public Stored<TrackingRequest> get(UUID id) {
        return documents.get(id);
    }

    /** The id of the request that an earlier import brought. */
    public UUID imported(String sourceSystem, String sourceId) {
        return documents
                .findByCommand(CommandId.rowKey(ROWS, sourceSystem, sourceId))
                .map(Stored::id)
                .orElseThrow(() -> Refusal.invalid("unknown-request", sourceId));
    }

    public Slice<Stored<TrackingRequest>> list(Query query, Paging paging) {
        List<Bson> filters = new ArrayList<>();
        if (query.motionId() != null) {
            filters.add(Filters.eq(TrackingStore.MOTION, query.motionId()));
        }
        if (query.councillorId() != null) {
            filters.add(Filters.eq(TrackingStore.COUNCILLOR, query.councillorId()));
        }
        if (query.status() != null) {
            filters.add(Filters.eq(TrackingStore.STATUS, query.status().name()));
        }
        if (query.overdue() != null) {
            filters.add(Filters.exists(TrackingStore.OVERDUE, query.overdue()));
        }
        return documents.list(filters.isEmpty() ? Filters.empty() : Filters.and(filters), paging);
    }

    private Question question(Asked asked, Moment moment) {
        Motion motion = motions.require(asked.motionId()).state();
        notBeforeTheMotion(motion, moment.time());
        if (asked.councillorId() != null) {
            councillors.requireSitting(asked.councillorId(), moment.time());
        }
        requireAnswered(asked.followsUp(), asked.motionId(), moment.time());
        return new Question(
                asked.motionId(),
                asked.askedBy(),
                asked.councillorId(),
                asked.requesterName(),
                motion.statusAt(moment.time()),
                motion.districts(),
                asked.followsUp());
    }

    private static void notBeforeTheMotion(Motion motion, Instant asked) {
        if (asked.isBefore(motion.registeredAt())) {
            throw Refusal.invalid("before-motion", asked, motion.registeredAt());
        }
    }

    /** A complaint is about an answer that had been given, about the same motion. */
    private void requireAnswered(@Nullable UUID followsUp, UUID motionId, Instant asked) {
        if (followsUp == null) {
            return;
        }
        TrackingRequest earlier = documents
                .find(followsUp)
                .orElseThrow(() -> Refusal.invalid("unknown-request", followsUp))
                .state();
        Answer answer = earlier.answer();
        if (answer == null
                || answer.deliveredAt().isAfter(asked)
                || !earlier.question().motionId().equals(motionId)) {
            throw Refusal.invalid("follows-no-answer", followsUp);
        }
    }

    private Content report(TrackingRequest request, Instant asOf) {
        UUID motionId = request.question().motionId();
        return Content.report(
                FrozenReport.of(motionId, motions.require(motionId).state(), asOf));
    }
}
