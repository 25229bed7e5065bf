package th.go.bangkok.council.citizeninput.round.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.citizeninput.reference.ReferenceData;
import th.go.bangkok.council.citizeninput.round.Attendance;
import th.go.bangkok.council.citizeninput.round.Consideration;
import th.go.bangkok.council.citizeninput.round.Heard;
import th.go.bangkok.council.citizeninput.round.Round;
import th.go.bangkok.council.citizeninput.round.Rounds;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.reference.Moments;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.security.StaffReads;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.web.Answers;
import th.go.bangkok.council.defaults.web.Commands;

/** Rounds, by their id or their fiscal year. */
@RestController
@Tag(name = "Rounds", description = "The steps of a fiscal year, from the topics to the published outcome")
@RequestMapping("/api/v1/rounds")
class RoundController {

    private static final RoundBodies.Complete NOW = new RoundBodies.Complete(null, null);

    private final Rounds rounds;
    private final ReferenceData codes;
    private final Moments moments;

    RoundController(Rounds rounds, ReferenceData codes, Moments moments) {
        this.rounds = rounds;
        this.codes = codes;
        this.moments = moments;
    }

    @RolesAllowed(Roles.CITIZEN_INPUT_OFFICER)
    @PostMapping
    ResponseEntity<RoundResource> open(@Valid @RequestBody RoundBodies.Open body, Commands commands) {
        Command command = commands.create(body);
        Moment moment = moments.of(command, body);
        return Answers.created(
                rounds.open(body.fiscalYear(), command, id -> Round.open(body.fiscalYear(), moment)), this::resource);
    }

    @StaffReads
    @RolesAllowed({
        Roles.COUNCILLOR,
        Roles.CHAIR,
        Roles.EXECUTIVE_OFFICE,
        Roles.CITIZEN_REPRESENTATIVE,
        Roles.DISTRICT_OFFICER
    })
    @GetMapping
    Slice<RoundResource> list(Paging paging) {
        return rounds.list(paging).map(this::resource);
    }

    @StaffReads
    @RolesAllowed({
        Roles.COUNCILLOR,
        Roles.CHAIR,
        Roles.EXECUTIVE_OFFICE,
        Roles.CITIZEN_REPRESENTATIVE,
        Roles.DISTRICT_OFFICER
    })
    @GetMapping("/{round}")
    ResponseEntity<RoundResource> get(@PathVariable String round) {
        return Answers.ok(rounds.get(round), this::resource);
    }

    /** What the committee made of the topics, with its notes. */
    @RolesAllowed({Roles.CITIZEN_INPUT_OFFICER, Roles.CHAIR, Roles.EVALUATOR})
    @GetMapping("/{round}/considerations")
    Slice<Consideration> considerations(@PathVariable String round) {
        return new Slice<>(rounds.get(round).state().considerations(), null);
    }

    @RolesAllowed(Roles.CITIZEN_INPUT_OFFICER)
    @PostMapping("/{round}/propose-topics")
    ResponseEntity<RoundResource> proposeTopics(
            @PathVariable String round, @Valid @RequestBody RoundBodies.ProposeTopics body, Commands commands) {
        return change(
                round,
                commands.change(body),
                state -> state.proposeTopics(
                        body.topics().stream().map(TopicBody::toTopic).toList()));
    }

    @RolesAllowed(Roles.CITIZEN_INPUT_OFFICER)
    @PostMapping("/{round}/consider-topics")
    ResponseEntity<RoundResource> considerTopics(
            @PathVariable String round, @Valid @RequestBody RoundBodies.ConsiderTopics body, Commands commands) {
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return change(round, command, state -> state.considerTopics(body.outcome(), body.note(), moment));
    }

    @RolesAllowed(Roles.CITIZEN_INPUT_OFFICER)
    @PostMapping("/{round}/hold-forum")
    ResponseEntity<RoundResource> holdForum(
            @PathVariable String round, @Valid @RequestBody RoundBodies.HoldForum body, Commands commands) {
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        List<Attendance.FromDistrict> present = body.attendance().stream()
                .map(RoundBodies.FromDistrict::toAttendance)
                .toList();
        present.forEach(from -> codes.districts().require(from.district(), moment.time()));
        return change(
                round, command, state -> state.holdForum(body.number(), body.mode(), Attendance.of(present), moment));
    }

    @RolesAllowed(Roles.CITIZEN_INPUT_OFFICER)
    @PostMapping("/{round}/complete-dossiers")
    ResponseEntity<RoundResource> completeDossiers(
            @PathVariable String round,
            @Valid @RequestBody(required = false) RoundBodies.@Nullable Complete given,
            Commands commands) {
        RoundBodies.Complete body = given == null ? NOW : given;
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(rounds.completeDossiers(id(round), command, moment), this::resource);
    }

    @RolesAllowed({Roles.CITIZEN_INPUT_OFFICER, Roles.CHAIR})
    @PostMapping("/{round}/present-dossiers")
    ResponseEntity<RoundResource> presentDossiers(
            @PathVariable String round, @Valid @RequestBody RoundBodies.PresentDossiers body, Commands commands) {
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(rounds.presentDossiers(id(round), command, body.to(), moment), this::resource);
    }

    @RolesAllowed(Roles.CITIZEN_INPUT_OFFICER)
    @PostMapping("/{round}/complete-outcomes")
    ResponseEntity<RoundResource> completeOutcomes(
            @PathVariable String round,
            @Valid @RequestBody(required = false) RoundBodies.@Nullable Complete given,
            Commands commands) {
        RoundBodies.Complete body = given == null ? NOW : given;
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(rounds.completeOutcomes(id(round), command, moment), this::resource);
    }

    private ResponseEntity<RoundResource> change(String round, Command command, Function<Round, Change<Round>> verb) {
        return Answers.ok(rounds.change(id(round), command, verb), this::resource);
    }

    private UUID id(String round) {
        return rounds.get(round).id();
    }

    private RoundResource resource(Stored<Round> stored) {
        Heard heard = rounds.feedback(stored);
        return RoundResource.of(stored, heard, rounds.steps(stored, heard));
    }
}
