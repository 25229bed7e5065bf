package th.go.bangkok.council.citizeninput.round.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.round.Audience;
import th.go.bangkok.council.defaults.imports.ImportRow;
import th.go.bangkok.council.defaults.web.PlainText;

/**
 * A milestone of a round that another system knows of.
 *
 * @param to whom the dossiers were presented to, if that is the milestone; both when nothing is said
 */
record MilestoneRow(
        @NotBlank @PlainText(max = 200) String sourceSystem,
        @NotBlank @PlainText(max = 200) String sourceId,

        @NotNull @Min(RoundBodies.FIRST_YEAR) @Max(RoundBodies.LAST_YEAR) Integer fiscalYear,

        @NotNull Kind kind,
        @NotNull Instant at,
        @Nullable @Size(max = 2) List<@NotNull Audience> to)
        implements ImportRow {

    /** Which milestone. */
    enum Kind {
        @JsonProperty("dossiers-completed")
        DOSSIERS_COMPLETED,
        @JsonProperty("dossiers-presented")
        DOSSIERS_PRESENTED,
        @JsonProperty("outcomes-completed")
        OUTCOMES_COMPLETED
    }

    List<Audience> audience() {
        return to == null ? List.of(Audience.COMMITTEE, Audience.CHAIR) : to;
    }
}
