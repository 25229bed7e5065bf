package th.go.bangkok.council.defaults.reference;

import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;

/** Settles when a commanded thing happened. */
public final class Moments {

    private final CodeList reasons;

    /** Takes the reasons of the list {@code entered-later}. */
    public Moments() {
        this.reasons = CodeList.of("reason-codes", "entered-later");
    }

    /**
     * Now, or when the command says.
     *
     * @throws Refusal as {@link Moment#of}, and {@code unknown-code} for a reason that the list does not hold
     */
    public Moment of(Command command, Dated said) {
        Moment moment = command.moment(said.occurredAt(), said.occurredAtReason());
        if (moment.enteredLater() != null) {
            reasons.require(moment.enteredLater(), command.receivedAt());
        }
        return moment;
    }
}
