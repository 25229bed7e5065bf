package th.go.bangkok.council.meeting.resource.web;

import static th.go.bangkok.council.meeting.resource.ResourceKind.EQUIPMENT;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.web.Answers;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.meeting.resource.Resource;
import th.go.bangkok.council.meeting.resource.Resources;

@RestController
@RequestMapping("/api/v1/equipment")
class EquipmentController {

    private final Resources resources;

    EquipmentController(Resources resources) {
        this.resources = resources;
    }

    @PostMapping
    ResponseEntity<ResourceView> add(@Valid @RequestBody ResourceBodies.Equipment body, Commands commands) {
        return Answers.created(
                resources.add(commands.create(body), id -> Resource.add(EQUIPMENT, body.name(), body.quantity(), null)),
                ResourceView::of);
    }

    @GetMapping
    Slice<ResourceView> list(Paging paging) {
        return resources.list(EQUIPMENT, paging).map(ResourceView::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<ResourceView> get(@PathVariable UUID id) {
        return Answers.ok(resources.get(EQUIPMENT, id), ResourceView::of);
    }

    @PostMapping("/{id}/change")
    ResponseEntity<ResourceView> change(
            @PathVariable UUID id, @Valid @RequestBody ResourceBodies.Equipment body, Commands commands) {
        return Answers.ok(
                resources.change(
                        EQUIPMENT,
                        id,
                        commands.change(body),
                        found -> found.change(body.name(), body.quantity(), null)),
                ResourceView::of);
    }

    @PostMapping("/{id}/retire")
    ResponseEntity<ResourceView> retire(
            @PathVariable UUID id, @RequestBody ResourceBodies.Retirement body, Commands commands) {
        return Answers.ok(resources.change(EQUIPMENT, id, commands.change(body), Resource::retire), ResourceView::of);
    }
}
