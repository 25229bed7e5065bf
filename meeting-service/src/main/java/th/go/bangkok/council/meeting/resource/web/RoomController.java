package th.go.bangkok.council.meeting.resource.web;

import static th.go.bangkok.council.meeting.resource.ResourceKind.ROOM;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.security.StaffReads;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.web.Answers;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.meeting.resource.Resource;
import th.go.bangkok.council.meeting.resource.Resources;

@Tag(name = "Rooms", description = "ห้องประชุม")
@RestController
@RequestMapping("/api/v1/rooms")
class RoomController {

    private final Resources resources;

    RoomController(Resources resources) {
        this.resources = resources;
    }

    @RolesAllowed({Roles.MEETING_HEAD, Roles.ADMINISTRATION_OFFICER, Roles.ADMINISTRATOR})
    @PostMapping
    @Operation(summary = "Adds a room that meetings can ask for")
    ResponseEntity<ResourceView> add(@Valid @RequestBody ResourceBodies.Room body, Commands commands) {
        return Answers.created(
                resources.add(
                        commands.create(body), id -> Resource.add(ROOM, body.name(), body.capacity(), body.place())),
                ResourceView::of);
    }

    @StaffReads
    @GetMapping
    @Operation(summary = "All, newest first; retired ones are marked")
    Slice<ResourceView> list(Paging paging) {
        return resources.list(ROOM, paging).map(ResourceView::of);
    }

    @StaffReads
    @GetMapping("/{id}")
    @Operation(summary = "One of them")
    ResponseEntity<ResourceView> get(@PathVariable UUID id) {
        return Answers.ok(resources.get(ROOM, id), ResourceView::of);
    }

    @RolesAllowed({Roles.MEETING_HEAD, Roles.ADMINISTRATION_OFFICER, Roles.ADMINISTRATOR})
    @PostMapping("/{id}/change")
    @Operation(summary = "Sets it right")
    ResponseEntity<ResourceView> change(
            @PathVariable UUID id, @Valid @RequestBody ResourceBodies.Room body, Commands commands) {
        return Answers.ok(
                resources.change(
                        ROOM,
                        id,
                        commands.change(body),
                        found -> found.change(body.name(), body.capacity(), body.place())),
                ResourceView::of);
    }

    @RolesAllowed({Roles.MEETING_HEAD, Roles.ADMINISTRATION_OFFICER, Roles.ADMINISTRATOR})
    @PostMapping("/{id}/retire")
    @Operation(summary = "Takes it out of service; what has it keeps it")
    ResponseEntity<ResourceView> retire(
            @PathVariable UUID id, @RequestBody ResourceBodies.Retirement body, Commands commands) {
        return Answers.ok(resources.change(ROOM, id, commands.change(body), Resource::retire), ResourceView::of);
    }
}
