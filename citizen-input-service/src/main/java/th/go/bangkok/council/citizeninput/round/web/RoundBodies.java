package th.go.bangkok.council.citizeninput.round.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.reference.Code;
import th.go.bangkok.council.citizeninput.round.Attendance;
import th.go.bangkok.council.citizeninput.round.Audience;
import th.go.bangkok.council.citizeninput.round.Consideration;
import th.go.bangkok.council.citizeninput.round.Forum;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.defaults.web.PlainText;

/** What the commands on a round say. Each may say when it happened, if that was earlier, and why it is entered later. */
final class RoundBodies {

    static final int FIRST_YEAR = 2543;
    static final int LAST_YEAR = 2643;
    private static final int MOST_DISTRICTS = 100;
    private static final int MOST_FORUMS = 20;

    private RoundBodies() {}

    /** Opens the round of a fiscal year. */
    record Open(
            @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer fiscalYear,
            @Nullable Instant occurredAt,
            @Nullable @Code String occurredAtReason)
            implements Dated {}

    /** Proposes topics in place of those proposed before. */
    record ProposeTopics(@NotEmpty @Size(max = 50) List<@NotNull @Valid TopicBody> topics) {}

    /** What the committee made of the topics. */
    record ConsiderTopics(
            Consideration.@NotNull Outcome outcome,
            @Nullable @PlainText(max = 2000) String note,
            @Nullable Instant occurredAt,
            @Nullable @Code String occurredAtReason)
            implements Dated {}

    /** A forum that was held, with who came from where. */
    record HoldForum(
            @NotNull @Min(1) @Max(MOST_FORUMS) Integer number,
            Forum.@NotNull Mode mode,
            @NotNull @Size(max = MOST_DISTRICTS) List<@NotNull @Valid FromDistrict> attendance,
            @Nullable Instant occurredAt,
            @Nullable @Code String occurredAtReason)
            implements Dated {}

    /** Who came from one district. */
    record FromDistrict(
            @NotNull @Code String district,
            @NotNull @Min(0) @Max(Attendance.MOST_CITIZENS) Integer citizens,
            @NotNull @Min(0) @Max(Attendance.MOST_OFFICERS) Integer officers) {

        Attendance.FromDistrict toAttendance() {
            return new Attendance.FromDistrict(district, citizens, officers);
        }
    }

    /** Whom the dossiers were presented to. */
    record PresentDossiers(
            @NotNull @Size(max = 2) List<@NotNull Audience> to,
            @Nullable Instant occurredAt,
            @Nullable @Code String occurredAtReason)
            implements Dated {}

    /** A milestone that needs no further word. */
    record Complete(
            @Nullable Instant occurredAt, @Nullable @Code String occurredAtReason) implements Dated {}
}
