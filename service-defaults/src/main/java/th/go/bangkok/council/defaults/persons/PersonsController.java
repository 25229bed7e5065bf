package th.go.bangkok.council.defaults.persons;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.audit.Audited;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.web.Commands;

/** What this service holds about one person, and its erasure; each service has the two under its own name. */
@RestController
@Tag(name = "Persons", description = "What is held about one person, and its erasure; for administrators")
final class PersonsController {

    /**
     * Whom to erase, and why.
     *
     * @param person the subject of the account, the id of a councillor, or the id of the record that holds the words of
     *     somebody without either
     * @param also other names of the same person, as another service knows them
     */
    record Erase(
            @NotNull @Size(min = 1, max = 128) String person,
            @Size(max = 50) @Nullable List<@NotNull @Size(min = 1, max = 128) String> also,
            @NotNull ErasureReason reason) {}

    private final Persons persons;

    PersonsController(Persons persons) {
        this.persons = persons;
    }

    @Audited
    @RolesAllowed(Roles.ADMINISTRATOR)
    @GetMapping("/api/v1/${council.persons}-persons/{person}")
    @Operation(summary = "Everything that this service holds about a person")
    Export export(@PathVariable String person, @RequestParam(required = false) @Nullable List<String> also) {
        return persons.export(person, Objects.requireNonNullElse(also, List.of()));
    }

    @RolesAllowed(Roles.ADMINISTRATOR)
    @PutMapping("/api/v1/${council.persons}-erasures/{erasureId}")
    @Operation(summary = "Erases a person here; sent again it goes on where it stood and then changes nothing")
    ErasureResource erase(@PathVariable UUID erasureId, @Valid @RequestBody Erase body, Commands commands) {
        return ErasureResource.of(
                persons.erase(
                        commands.create(body),
                        erasureId,
                        body.person(),
                        Objects.requireNonNullElse(body.also(), List.of()),
                        body.reason()),
                persons.service());
    }

    @RolesAllowed(Roles.ADMINISTRATOR)
    @GetMapping("/api/v1/${council.persons}-erasures/{erasureId}")
    @Operation(summary = "How far the erasure of a person has come here")
    ErasureResource erasure(@PathVariable UUID erasureId) {
        return ErasureResource.of(persons.get(erasureId), persons.service());
    }
}
