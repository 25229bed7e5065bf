package th.go.bangkok.council.motion.councillor.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.motion.councillor.BilingualName;
import th.go.bangkok.council.motion.councillor.Councillor;
import th.go.bangkok.council.motion.councillor.CouncillorKind;
import th.go.bangkok.council.motion.councillor.Term;

/** What callers send about councillors. */
final class CouncillorBodies {

    private CouncillorBodies() {}

    record Enter(
            @NotNull @Valid BilingualName name,
            @NotNull CouncillorKind kind,

            @Nullable @Schema(description = "four-digit code; left out for a councillor of no district", example = "1003")
            String district,

            @NotNull @Schema(description = "first day of the term, Asia/Bangkok")
            LocalDate from,

            @Nullable @Schema(description = "last day of the term; left out while it lasts")
            LocalDate to) {

        Term term() {
            return new Term(kind, district, from, to);
        }
    }

    record BeginTerm(
            @NotNull CouncillorKind kind,
            @Nullable String district,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {

        Term term() {
            return new Term(kind, district, from, to);
        }
    }

    record EndTerm(
            @NotNull @Schema(description = "the last day in office")
            LocalDate to) {}

    record Rename(@NotNull @Valid BilingualName name) {}

    record SetAccount(
            @Nullable @Pattern(regexp = Councillor.ACCOUNT) @Schema(description = "the sub of the account's tokens; null to take it away")
            String account) {}

    record Lookup(@NotEmpty @Size(max = 200) List<@NotNull UUID> ids) {}

    record Found(List<Named> items) {}

    record Named(UUID id, BilingualName name) {}
}
