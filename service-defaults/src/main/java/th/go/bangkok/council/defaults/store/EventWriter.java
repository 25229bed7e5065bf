package th.go.bangkok.council.defaults.store;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.outbox.OutboxEvent;
import tools.jackson.databind.json.JsonMapper;

/** Makes outbox entries of an aggregate's events. */
final class EventWriter {

    /** What an event's data may take at most, in bytes of JSON. */
    static final int LARGEST_EVENT = 64 * 1024;

    private static final String TYPE_PREFIX = "th.go.bangkok.council.";

    private final JsonMapper json;
    private final Tracer tracer;

    public EventWriter(JsonMapper json, Tracer tracer) {
        this.json = json;
        this.tracer = tracer;
    }

    List<OutboxEvent> write(
            List<Change.Happened> events, String subject, long lastSequence, UUID correlation, Command command) {
        List<OutboxEvent> written = new ArrayList<>(events.size());
        String traceparent = events.isEmpty() ? null : traceparent();
        for (Change.Happened event : events) {
            written.add(new OutboxEvent(
                    Ids.next(),
                    type(event.data()),
                    subject,
                    lastSequence + written.size() + 1,
                    event.moment().time(),
                    command.receivedAt(),
                    correlation,
                    traceparent,
                    command.actor().role(),
                    event.moment().enteredLater(),
                    data(event.data())));
        }
        return written;
    }

    private static String type(Object data) {
        Published published = data.getClass().getAnnotation(Published.class);
        if (published == null) {
            throw new IllegalArgumentException(data.getClass() + " names no event: annotate it with @Published");
        }
        return TYPE_PREFIX + published.name() + ".v" + published.version();
    }

    private String data(Object data) {
        String written = json.writeValueAsString(data);
        if (written.getBytes(StandardCharsets.UTF_8).length > LARGEST_EVENT) {
            throw new IllegalArgumentException(type(data) + " is larger than " + LARGEST_EVENT + " bytes");
        }
        return written;
    }

    private @Nullable String traceparent() {
        Span span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        TraceContext context = span.context();
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
    }
}
