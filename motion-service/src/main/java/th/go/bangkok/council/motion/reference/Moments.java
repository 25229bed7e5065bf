package th.go.bangkok.council.motion.reference;

import org.springframework.stereotype.Component;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;

/** Settles when a commanded thing happened. */
@Component
public final class Moments {

    private final ReferenceData reference;

    Moments(ReferenceData reference) {
        this.reference = reference;
    }

    /** Now, or when the command says, if its reason is a known one. */
    public Moment of(Command command, Dated body) {
        Moment moment = command.moment(body.occurredAt(), body.occurredAtReason());
        if (moment.enteredLater() != null) {
            reference.requireReason(ReferenceData.Reason.ENTERED_LATER, moment.enteredLater(), command.receivedAt());
        }
        return moment;
    }
}
