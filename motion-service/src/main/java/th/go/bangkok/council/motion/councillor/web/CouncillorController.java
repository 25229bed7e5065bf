package th.go.bangkok.council.motion.councillor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
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
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.web.Answers;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.motion.councillor.Councillors;

@RestController
@RequestMapping("/api/v1/councillors")
@Tag(name = "Councillors", description = "Council members (ส.ก.) and their dated terms")
class CouncillorController {

    private final Councillors councillors;

    CouncillorController(Councillors councillors) {
        this.councillors = councillors;
    }

    @PostMapping
    @Operation(summary = "Enters a councillor with a first term")
    ResponseEntity<CouncillorResource> enter(@Valid @RequestBody CouncillorBodies.Enter body, Commands commands) {
        return Answers.created(
                councillors.enter(commands.create(body), body.name(), body.term()), CouncillorResource::of);
    }

    @PostMapping("/{id}/begin-term")
    @Operation(summary = "Begins another term; 409 terms-overlap while another one covers one of the days")
    ResponseEntity<CouncillorResource> beginTerm(
            @PathVariable UUID id, @Valid @RequestBody CouncillorBodies.BeginTerm body, Commands commands) {
        return Answers.ok(councillors.beginTerm(id, commands.change(body), body.term()), CouncillorResource::of);
    }

    @PostMapping("/{id}/end-term")
    @Operation(summary = "Ends the term that lasts, with its last day")
    ResponseEntity<CouncillorResource> endTerm(
            @PathVariable UUID id, @Valid @RequestBody CouncillorBodies.EndTerm body, Commands commands) {
        return Answers.ok(councillors.endTerm(id, commands.change(body), body.to()), CouncillorResource::of);
    }

    @PostMapping("/{id}/rename")
    @Operation(summary = "Sets the name right")
    ResponseEntity<CouncillorResource> rename(
            @PathVariable UUID id, @Valid @RequestBody CouncillorBodies.Rename body, Commands commands) {
        return Answers.ok(councillors.rename(id, commands.change(body), body.name()), CouncillorResource::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<CouncillorResource> show(@PathVariable UUID id) {
        return Answers.ok(councillors.get(id), CouncillorResource::of);
    }

    @GetMapping
    Slice<CouncillorResource> list(
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false)
                    @Parameter(description = "only those in office on this day in Asia/Bangkok")
                    @Nullable LocalDate sittingOn,
            Paging paging) {
        return councillors.list(district, sittingOn, paging).map(CouncillorResource::of);
    }

    @PostMapping("/lookup")
    @Operation(summary = "Names of up to 200 councillors at once; unknown ids are left out. Changes nothing")
    CouncillorBodies.Found lookup(@Valid @RequestBody CouncillorBodies.Lookup body) {
        return new CouncillorBodies.Found(councillors.lookup(body.ids()).stream()
                .map(stored ->
                        new CouncillorBodies.Named(stored.id(), stored.state().name()))
                .toList());
    }
}
