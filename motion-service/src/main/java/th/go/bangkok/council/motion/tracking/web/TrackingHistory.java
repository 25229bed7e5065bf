package th.go.bangkok.council.motion.tracking.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.motion.tracking.Content;
import th.go.bangkok.council.motion.tracking.Handover;
import th.go.bangkok.council.motion.tracking.Question;
import th.go.bangkok.council.motion.tracking.TrackingRequest;
import th.go.bangkok.council.motion.tracking.TrackingRequests;
import th.go.bangkok.council.motion.tracking.TrackingRequests.Stated;

/**
 * What an imported row says has happened to a request, done again in the order of time by the same verbs that people
 * use, so that nothing gets in by an import that they could not have entered.
 */
final class TrackingHistory {

    private record Step(Instant at, Function<TrackingRequest, Change<TrackingRequest>> verb) {}

    private final TrackingRow row;
    private final Command command;
    private final TrackingRequests requests;
    private final List<Step> steps = new ArrayList<>();

    TrackingHistory(TrackingRow row, Command command, TrackingRequests requests) {
        this.row = row;
        this.command = command;
        this.requests = requests;
    }

    Change<TrackingRequest> on(TrackingRequest opened) {
        steps.clear();
        if (row.pauses() != null) {
            row.pauses().forEach(this::pause);
        }
        if (row.delivered() != null) {
            deliver(row.delivered());
        }
        if (row.corrected() != null) {
            row.corrected().forEach(this::correct);
        }
        TrackingRow.Voided voided = row.voided();
        if (voided != null) {
            add(voided.at(), moment -> request -> requests.voidCase(request, voided.reasonCode(), moment));
        }
        steps.sort(Comparator.comparing(Step::at));
        Change<TrackingRequest> change = Change.silent(opened);
        for (Step step : steps) {
            change = change.then(step.verb());
        }
        return change;
    }

    private void pause(TrackingRow.Paused pause) {
        UUID id = Ids.next();
        add(pause.pausedAt(), moment -> request -> requests.pause(request, id, pause.reasonCode(), moment));
        if (pause.resumedAt() != null) {
            add(pause.resumedAt(), moment -> request -> request.resume(id, moment));
        }
    }

    private void deliver(TrackingRow.Delivered delivered) {
        boolean report = Boolean.TRUE.equals(delivered.report());
        Handover handover = new Handover(delivered.channel(), row.sourceSystem() + "/" + row.sourceId());
        add(
                delivered.at(),
                moment -> request -> requests.deliver(
                        request, command, report ? null : Content.text(delivered.text()), handover, moment));
    }

    private void correct(TrackingRow.Corrected correction) {
        add(
                correction.at(),
                moment -> request -> requests.correct(request, command, stated(correction, request), moment));
    }

    private static Stated stated(TrackingRow.Corrected correction, TrackingRequest request) {
        Question before = request.question();
        Question question = new Question(
                before.motionId(),
                before.askedBy(),
                before.councillorId(),
                before.requesterName(),
                before.motionStatus(),
                correction.districts() == null ? before.districts() : correction.districts(),
                before.followsUp());
        return new Stated(correction.clock().stated(), question, correction.reasonCode(), correction.reason());
    }

    private void add(Instant at, Function<Moment, Function<TrackingRequest, Change<TrackingRequest>>> verb) {
        Moment moment = command.imported(at);
        steps.add(new Step(moment.time(), verb.apply(moment)));
    }
}
