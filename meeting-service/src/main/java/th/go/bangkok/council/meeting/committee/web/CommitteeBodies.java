package th.go.bangkok.council.meeting.committee.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.meeting.committee.CommitteeKind;
import th.go.bangkok.council.meeting.reference.BilingualName;

/** What the commands on committees say. */
final class CommitteeBodies {

    static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String PSEUDONYM = "[A-Za-z0-9][A-Za-z0-9-]{0,79}";

    private CommitteeBodies() {}

    record Registration(
            @NotNull @Pattern(regexp = CODE) @Size(max = 80) String code,
            @NotNull CommitteeKind kind,
            @NotNull @Valid BilingualName name,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant occurredAt,
            @Nullable String occurredAtReason)
            implements Dated {}

    record Alteration(
            @NotNull @Valid BilingualName name,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant occurredAt,
            @Nullable String occurredAtReason)
            implements Dated {}

    record Appointment(
            @NotNull @Pattern(regexp = PSEUDONYM) String member,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {}

    record Discharge(
            @NotNull @Pattern(regexp = PSEUDONYM) String member,
            @NotNull LocalDate to) {}
}
