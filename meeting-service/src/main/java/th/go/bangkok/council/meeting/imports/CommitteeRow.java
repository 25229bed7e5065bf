package th.go.bangkok.council.meeting.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.imports.ImportRow;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.time.Bangkok;
import th.go.bangkok.council.meeting.committee.Committee;
import th.go.bangkok.council.meeting.committee.CommitteeKind;
import th.go.bangkok.council.meeting.reference.BilingualName;

/** A committee; its members hold their seats for as long as it exists. */
record CommitteeRow(
        @NotBlank @Size(max = 100) String sourceSystem,
        @NotBlank @Size(max = 200) String sourceId,

        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 80) String code,

        @NotNull CommitteeKind kind,
        @NotNull @Valid BilingualName name,
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @NotNull @Size(max = 200) List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,79}") String> members)
        implements ImportRow {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    Change<Committee> toChange(Command command) {
        Change<Committee> change = Committee.register(code, kind, name, from, to, command.imported(known(command)));
        for (String member : members) {
            change = change.then(committee -> committee.appoint(member, from, to));
        }
        return change;
    }

    /** Since the day on which it began, as far back as anything is dated, and not before that day has come. */
    private Instant known(Command command) {
        Instant began = from.atStartOfDay(Bangkok.ZONE).toInstant();
        Instant dated = began.isBefore(EARLIEST) ? EARLIEST : began;
        return dated.isAfter(command.receivedAt()) ? command.receivedAt() : dated;
    }
}
