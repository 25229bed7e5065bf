package th.go.bangkok.council.kpi.evaluation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.imports.ImportReport;
import th.go.bangkok.council.defaults.imports.NdjsonImports;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.reference.CodeList;
import th.go.bangkok.council.defaults.reference.Moments;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.security.StaffReads;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.web.Answers;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.kpi.evaluation.Declaration;
import th.go.bangkok.council.kpi.evaluation.Declarations;
import th.go.bangkok.council.kpi.evaluation.Kind;
import th.go.bangkok.council.kpi.time.Bangkok;

/** Declares, withdraws and lists. */
@RestController
@Tag(
        name = "Declarations",
        description = "What people declare with evidence: milestones, days of use, disbursement, steps")
@RequestMapping("/api/v1")
class DeclarationsController {

    private static final String EFFECTIVE_DAY = "effective-day";

    private final Declarations declarations;
    private final CodeList withdrawals = CodeList.of("reason-codes", "withdrawal");
    private final NdjsonImports imports;
    private final Moments moments;

    DeclarationsController(Declarations declarations, NdjsonImports imports, Moments moments) {
        this.declarations = declarations;
        this.imports = imports;
        this.moments = moments;
    }

    @RolesAllowed({Roles.ADMINISTRATION_OFFICER, Roles.MOTION_HEAD, Roles.MEETING_HEAD, Roles.CITIZEN_INPUT_OFFICER})
    @PostMapping("/declarations")
    ResponseEntity<DeclarationResource> declare(@Valid @RequestBody DeclarationBody body, Commands commands) {
        Command command = commands.create(body);
        OwnIndicator.require(command.actor(), body.statement());
        Stored<Declaration> stored = declarations.declare(
                command, body.statement(), EvidenceBody.all(body.evidence()), moment(body, command));
        return Answers.created(stored, DeclarationResource::of);
    }

    @RolesAllowed({Roles.ADMINISTRATION_OFFICER, Roles.MOTION_HEAD, Roles.MEETING_HEAD, Roles.CITIZEN_INPUT_OFFICER})
    @PostMapping("/declarations/{id}/withdraw")
    ResponseEntity<DeclarationResource> withdraw(
            @PathVariable UUID id, @Valid @RequestBody WithdrawalBody body, Commands commands) {
        Command command = commands.change(body);
        OwnIndicator.require(command.actor(), declarations.get(id).state().statement());
        Moment moment = moments.of(command, body);
        String reasonCode = withdrawals.require(body.reasonCode(), moment.time());
        return Answers.ok(
                declarations.withdraw(
                        id, command, reasonCode, body.reason(), EvidenceBody.all(body.evidence()), moment),
                DeclarationResource::of);
    }

    @RolesAllowed({Roles.ADMINISTRATION_OFFICER, Roles.MOTION_HEAD, Roles.MEETING_HEAD, Roles.CITIZEN_INPUT_OFFICER})
    @PostMapping("/milestone-withdrawals")
    ResponseEntity<DeclarationResource> withdrawMilestone(
            @Valid @RequestBody MilestoneWithdrawalBody body, Commands commands) {
        Command command = commands.create(body);
        OwnIndicator.require(command.actor(), body.statement());
        Moment moment = moments.of(command, body);
        withdrawals.require(body.reasonCode(), moment.time());
        Stored<Declaration> stored =
                declarations.declare(command, body.statement(), EvidenceBody.all(body.evidence()), moment);
        return Answers.created(stored, DeclarationResource::of);
    }

    @StaffReads
    @GetMapping("/declarations/{id}")
    ResponseEntity<DeclarationResource> get(@PathVariable UUID id) {
        return Answers.ok(declarations.get(id), DeclarationResource::of);
    }

    @StaffReads
    @GetMapping("/declarations")
    Slice<DeclarationResource> list(
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable Integer fiscalYear,
            Paging paging) {
        return declarations.list(kind, fiscalYear, paging).map(DeclarationResource::of);
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
    @PostMapping(path = "/imports/declarations", consumes = "application/x-ndjson")
    ImportReport importRows(InputStream rows, Commands commands) throws IOException {
        return imports.read(rows, "declarations", DeclarationRow.class, commands, this::take);
    }

    private Stored<Declaration> take(DeclarationRow row, Command command) {
        Moment happened = command.imported(row.at());
        Moment moment = row.kind() == Kind.IN_USE ? command.imported(startOfDay(happened.time())) : happened;
        List<Declaration.Evidence> evidence = EvidenceBody.all(row.evidence());
        DeclarationRow.Withdrawn withdrawn = row.withdrawn();
        if (withdrawn != null) {
            withdrawals.require(withdrawn.reasonCode(), withdrawn.at());
        }
        return withdrawn == null
                ? declarations.declare(command, row.statement(), evidence, moment)
                : declarations.declareWithdrawn(
                        command,
                        row.statement(),
                        evidence,
                        moment,
                        new Declaration.Withdrawal(
                                withdrawn.at(),
                                withdrawn.reasonCode(),
                                withdrawn.reason(),
                                EvidenceBody.all(withdrawn.evidence())),
                        command.imported(withdrawn.at()));
    }

    /** A system is in use from the beginning of a day on; everything else holds from when it happened. */
    private Moment moment(DeclarationBody body, Command command) {
        boolean inUse = body.kind() == Kind.IN_USE;
        if (inUse != (body.since() != null) || (inUse && body.occurredAt() != null)) {
            throw Refusal.invalid("declaration-fields", body.kind().code(), "since, occurredAt");
        }
        return body.since() == null
                ? moments.of(command, body)
                : command.moment(Bangkok.startOf(body.since()), EFFECTIVE_DAY);
    }

    private static Instant startOfDay(Instant instant) {
        return Bangkok.startOf(Bangkok.day(instant));
    }
}
