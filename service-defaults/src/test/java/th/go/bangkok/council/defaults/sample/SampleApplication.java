package th.go.bangkok.council.defaults.sample;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.audit.Audited;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.imports.ImportReport;
import th.go.bangkok.council.defaults.imports.ImportRow;
import th.go.bangkok.council.defaults.imports.NdjsonImports;
import th.go.bangkok.council.defaults.outbox.OwnedTopic;
import th.go.bangkok.council.defaults.personal.Personal;
import th.go.bangkok.council.defaults.persons.ErasureEvent;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.security.StaffReads;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.store.DocumentStores;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Fields;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Published;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.web.Answers;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.defaults.web.PlainText;

/** The smallest service that uses all that the services share. */
@SpringBootApplication
public class SampleApplication {

    static final String TOPIC = "council.samples";
    static final String NUMBERS = "numbers";

    record Sample(
            int number,

            @Personal(
                    value = Personal.Kind.TEXT,
                    of = {"/createdBy", "/_id"})
            String text,

            boolean closed,
            int touched) {

        static Change<Sample> open(int number, String text, Moment at) {
            return Change.of(new Sample(number, text, false, 0), new Opened(number), at);
        }

        Change<Sample> touch(Moment at) {
            return Change.of(new Sample(number, text, closed, touched + 1), new Touched(touched + 1), at);
        }

        Change<Sample> close(Moment at) {
            if (closed) {
                throw Refusal.conflict("already-closed");
            }
            return Change.of(new Sample(number, text, true, touched), new Closed(), at);
        }
    }

    @Published(name = "SampleOpened")
    record Opened(int number) {}

    @Published(name = "SampleTouched")
    record Touched(int times) {}

    @Published(name = "SampleClosed", version = 2)
    record Closed() {}

    @Published(name = "PersonErased")
    record Erased(UUID erasureId, String person, String service) {}

    record OpenRequest(
            @Positive int number,
            @NotBlank @PlainText(max = 50) String text,
            @Nullable Instant occurredAt,
            @Nullable String occurredAtReason) {}

    record Row(
            @NotBlank String sourceSystem,
            @NotBlank String sourceId,
            @Positive int number,
            @NotBlank @PlainText(max = 50) String text,
            Instant openedAt,
            @Nullable Instant closedAt)
            implements ImportRow {}

    record Resource(UUID id, int number, String text, boolean closed, int touched, Instant createdAt) {
        static Resource of(Stored<Sample> stored) {
            Sample state = stored.state();
            return new Resource(
                    stored.id(), state.number(), state.text(), state.closed(), state.touched(), stored.createdAt());
        }
    }

    @Bean
    OwnedTopic samplesTopic() {
        return new OwnedTopic(TOPIC, OwnedTopic.Kind.LOG);
    }

    @Bean
    ErasureEvent erased() {
        return Erased::new;
    }

    @Bean
    Documents<Sample> samples(DocumentStores stores) {
        Documents<Sample> samples = stores.open(Sample.class, "samples", TOPIC);
        samples.index(NUMBERS, Indexes.ascending(Fields.state("number")), new IndexOptions().unique(true));
        return samples;
    }

    @RestController
    static class Controller {

        private final Documents<Sample> samples;
        private final NdjsonImports imports;

        Controller(Documents<Sample> samples, NdjsonImports imports) {
            this.samples = samples;
            this.imports = imports;
        }

        @RolesAllowed({Roles.STAFF, Roles.MOTION_OFFICER})
        @PostMapping("/api/v1/samples")
        ResponseEntity<Resource> open(@Valid @RequestBody OpenRequest body, Commands commands) {
            var command = commands.create(body);
            Moment at = command.moment(body.occurredAt(), body.occurredAtReason());
            return Answers.created(
                    samples.create(command, id -> Sample.open(body.number(), body.text(), at)), Resource::of);
        }

        @RolesAllowed(Roles.MOTION_OFFICER)
        @PostMapping("/api/v1/samples/{id}/close")
        ResponseEntity<Resource> close(@PathVariable UUID id, Commands commands) {
            var command = commands.change("close");
            return Answers.ok(
                    samples.change(id, command, sample -> sample.close(Moment.of(command.receivedAt()))), Resource::of);
        }

        @PermitAll
        @GetMapping("/api/v1/samples/{id}")
        ResponseEntity<Resource> one(@PathVariable UUID id) {
            return Answers.ok(samples.get(id), Resource::of);
        }

        @StaffReads
        @RolesAllowed(Roles.COUNCILLOR)
        @GetMapping("/api/v1/samples")
        Slice<Resource> list(Paging paging) {
            return samples.list(new Document(), paging).map(Resource::of);
        }

        @Audited
        @RolesAllowed(Roles.ADMINISTRATOR)
        @GetMapping("/api/v1/samples/export")
        Slice<Resource> export(Paging paging) {
            return list(paging);
        }

        @RolesAllowed(Roles.MOTION_OFFICER)
        @PostMapping("/api/v1/samples/{id}/look-at")
        ResponseEntity<Void> lookAt(@PathVariable UUID id) {
            return ResponseEntity.noContent().build();
        }

        @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
        @PostMapping(path = "/api/v1/imports/samples", consumes = "application/x-ndjson")
        ImportReport imports(InputStream body, Commands commands) throws IOException {
            return imports.read(
                    body,
                    "samples",
                    Row.class,
                    commands,
                    (row, command) -> samples.create(command, id -> {
                        Change<Sample> opened = Sample.open(row.number(), row.text(), command.imported(row.openedAt()));
                        Instant closedAt = row.closedAt();
                        return closedAt == null
                                ? opened
                                : opened.then(sample -> sample.close(command.imported(closedAt)));
                    }));
        }
    }
}
