package th.go.bangkok.council.kpi.standing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.log.Data;
import th.go.bangkok.council.kpi.log.Event;
import th.go.bangkok.council.kpi.subjects.Subject;
import th.go.bangkok.council.kpi.time.Bangkok;

/**
 * A declaration as the log tells it.
 *
 * @param name of its event, such as {@code InUseDeclared}
 * @param at since when it holds
 * @param withdrawn since when it no longer holds; null if it was not withdrawn
 */
record DeclaredFact(
        String name, Data data, Instant at, @Nullable Instant withdrawn) {

    private static final String WITHDRAWN = "DeclarationWithdrawn";
    private static final String IN_USE = "InUseDeclared";

    /** The declaration of that subject; none as long as the log holds its withdrawal only. */
    static Optional<DeclaredFact> of(Subject subject) {
        Event withdrawal = subject.first(WITHDRAWN);
        return subject.events().stream()
                .filter(event -> !event.name().equals(WITHDRAWN))
                .findFirst()
                .map(event -> new DeclaredFact(
                        event.name(), event.said(), since(event), withdrawal == null ? null : withdrawal.time()));
    }

    /** In use is a day of Bangkok, whatever hour the event names; everything else holds from when it happened. */
    private static Instant since(Event event) {
        return event.name().equals(IN_USE) ? Bangkok.startOf(Bangkok.day(event.time())) : event.time();
    }

    /** Whether it holds at the instant. */
    boolean inForceAt(Instant instant) {
        Instant end = withdrawn;
        return !at.isAfter(instant) && (end == null || end.isAfter(instant));
    }
}
