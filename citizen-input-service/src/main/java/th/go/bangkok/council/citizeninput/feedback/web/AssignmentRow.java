package th.go.bangkok.council.citizeninput.feedback.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import th.go.bangkok.council.citizeninput.reference.Code;
import th.go.bangkok.council.defaults.imports.ImportRow;
import th.go.bangkok.council.defaults.web.PlainText;

/**
 * That an item was assigned to a committee.
 *
 * @param feedback the item's {@code sourceId} in the same system
 */
record AssignmentRow(
        @NotBlank @PlainText(max = 200) String sourceSystem,
        @NotBlank @PlainText(max = 200) String sourceId,
        @NotBlank @PlainText(max = 200) String feedback,
        @NotNull @Code String committee,
        @NotNull Instant at)
        implements ImportRow {}
