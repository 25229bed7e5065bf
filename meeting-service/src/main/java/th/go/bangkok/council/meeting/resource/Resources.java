package th.go.bangkok.council.meeting.resource;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.CommandId;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Fields;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.store.Stored;

/** What can be given out to meetings. */
public final class Resources {

    private final Documents<Resource> documents;

    Resources(Documents<Resource> documents) {
        this.documents = documents;
        documents.index("kinds", Indexes.ascending(Fields.state("kind"), Fields.ID), new IndexOptions());
    }

    public Stored<Resource> add(Command command, Function<UUID, Change<Resource>> addition) {
        return documents.create(command, addition);
    }

    /**
     * Changes one.
     *
     * @throws Refusal {@code not-found} also when it is of another kind
     */
    public Stored<Resource> change(
            ResourceKind kind, UUID id, Command command, Function<Resource, Change<Resource>> verb) {
        return documents.change(id, command, resource -> {
            if (resource.kind() != kind) {
                throw Refusal.notFound(id);
            }
            return verb.apply(resource);
        });
    }

    /**
     * The one of this id.
     *
     * @throws Refusal {@code not-found} also when it is of another kind
     */
    public Stored<Resource> get(ResourceKind kind, UUID id) {
        return documents
                .find(id)
                .filter(stored -> stored.state().kind() == kind)
                .orElseThrow(() -> Refusal.notFound(id));
    }

    /**
     * Makes sure that something may be asked for.
     *
     * @throws Refusal {@code unknown-resource}, {@code resource-retired}
     */
    public UUID available(ResourceKind kind, UUID id) {
        Resource resource = documents
                .find(id)
                .map(Stored::state)
                .filter(found -> found.kind() == kind)
                .orElseThrow(() -> Refusal.invalid("unknown-resource", id));
        if (resource.retired()) {
            throw Refusal.conflict("resource-retired", resource.name().th());
        }
        return id;
    }

    /** What a row of an import brought. */
    public Optional<UUID> imported(ResourceKind kind, String sourceSystem, String sourceId) {
        return documents
                .findByCommand(CommandId.rowKey(kind.plural(), sourceSystem, sourceId))
                .map(Stored::id);
    }

    public Slice<Stored<Resource>> list(ResourceKind kind, Paging paging) {
        return documents.list(Filters.eq(Fields.state("kind"), kind.name()), paging);
    }
}
