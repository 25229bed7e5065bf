package th.go.bangkok.council.citizeninput.round.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.round.Attendance;
import th.go.bangkok.council.citizeninput.round.Consideration;
import th.go.bangkok.council.citizeninput.round.Forum;
import th.go.bangkok.council.citizeninput.round.Round;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.imports.ImportRow;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.web.PlainText;

/** A round of another system: how it was opened, what the committee made of its topics, which forums were held. */
record RoundRow(
        @NotBlank @PlainText(max = 200) String sourceSystem,
        @NotBlank @PlainText(max = 200) String sourceId,

        @NotNull @Min(RoundBodies.FIRST_YEAR) @Max(RoundBodies.LAST_YEAR) Integer fiscalYear,

        @NotNull Instant openedAt,
        @Nullable @Size(max = 50) List<@NotNull @Valid TopicBody> topics,
        @Nullable @Size(max = 50) List<@NotNull @Valid Considered> considerations,
        @Nullable @Size(max = 20) List<@NotNull @Valid Held> forums)
        implements ImportRow {

    /** One consideration by the committee. */
    record Considered(
            @NotNull Instant at,
            Consideration.@NotNull Outcome outcome,
            @Nullable @PlainText(max = 2000) String note) {}

    /** One forum. */
    record Held(
            @NotNull @Min(1) @Max(20) Integer number,
            Forum.@NotNull Mode mode,
            @NotNull Instant at,
            @NotNull @Valid Sums attendance) {}

    /** How many came. */
    record Sums(
            @NotNull @Min(0) @Max(100) Integer districts,
            @NotNull @Min(0) @Max(200) Integer citizens,
            @NotNull @Min(0) @Max(100) Integer officers) {}

    Change<Round> toChange(Command command) {
        Change<Round> change = Round.open(fiscalYear, command.imported(openedAt));
        if (topics != null && !topics.isEmpty()) {
            change = change.then(round ->
                    round.proposeTopics(topics.stream().map(TopicBody::toTopic).toList()));
        }
        for (Considered considered : orNone(considerations)) {
            change = change.then(round ->
                    round.considerTopics(considered.outcome(), considered.note(), command.imported(considered.at())));
        }
        for (Held forum : orNone(forums)) {
            Sums came = forum.attendance();
            change = change.then(round -> round.holdForum(
                    forum.number(),
                    forum.mode(),
                    Attendance.ofSums(came.districts(), came.citizens(), came.officers()),
                    command.imported(forum.at())));
        }
        return change;
    }

    private static <T> List<T> orNone(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows;
    }
}
