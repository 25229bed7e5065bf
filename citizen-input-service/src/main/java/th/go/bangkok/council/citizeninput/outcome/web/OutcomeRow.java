package th.go.bangkok.council.citizeninput.outcome.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.outcome.Outcome;
import th.go.bangkok.council.citizeninput.reference.Code;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.imports.ImportRow;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.web.PlainText;

/**
 * What another system knows of an outcome.
 *
 * @param published null when it was not; what was published there had been checked there
 */
record OutcomeRow(
        @NotBlank @PlainText(max = 200) String sourceSystem,
        @NotBlank @PlainText(max = 200) String sourceId,
        @NotNull Integer fiscalYear,
        @NotNull @Code String district,

        @NotNull @PlainText(max = OutcomeBodies.LONGEST_TEXT)
        String text,

        @NotNull Instant reportedAt,
        @Nullable @Valid Publication published)
        implements ImportRow {

    /** The wording that was published, and when. */
    record Publication(
            @NotNull @Valid OutcomeBodies.WordingText wording,
            @NotNull Instant at) {}

    Change<Outcome> further(Outcome reported, Command command) {
        Publication publication = published;
        if (publication == null) {
            return Change.silent(reported);
        }
        Moment at = command.imported(publication.at());
        return reported.draftWording(publication.wording().toBilingual(), command.doer(), at)
                .then(outcome -> outcome.checkWording(command.doer(), at))
                .then(outcome -> outcome.publish(at));
    }
}
