package th.go.bangkok.council.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.CommandId;
import th.go.bangkok.council.defaults.problem.Refusal;

/**
 * The frame of the changes that one HTTP request asks for; a controller takes it as a parameter.
 *
 * <p>{@code Idempotency-Key}: 1 to 200 visible ASCII characters, remembered with the caller and without expiry. It
 * belongs to one kind of resource: under another path it is another command.
 * {@code If-Match}: the entity tag of the resource as the caller read it, required for every change of something that
 * exists.
 */
public final class Commands {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private final HttpServletRequest request;
    private final Actor actor;
    private final Digests digests;
    private final Clock clock;

    Commands(HttpServletRequest request, Actor actor, Digests digests, Clock clock) {
        this.request = request;
        this.actor = actor;
        this.digests = digests;
        this.clock = clock;
    }

    /** To create something. */
    public Command create(Object body) {
        return new Command(actor, clock.instant(), id(body), null);
    }

    /**
     * To change something that exists.
     *
     * @throws Refusal {@code version-required} without a usable {@code If-Match}
     */
    public Command change(Object body) {
        return new Command(actor, clock.instant(), id(body), expectedVersion());
    }

    /** To take in one row of an import. */
    public Command row(String what, String sourceSystem, String sourceId, Object row) {
        CommandId id = CommandId.ofRow(what, sourceSystem, sourceId, digests.of(row));
        return new Command(actor, clock.instant(), id, null);
    }

    private @Nullable CommandId id(Object body) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "idempotency-key-malformed");
        }
        String content = digests.of(request.getMethod() + " " + request.getRequestURI(), body);
        return new CommandId("http|" + actor.id() + "|" + key, content);
    }

    private long expectedVersion() {
        String tag = request.getHeader(HttpHeaders.IF_MATCH);
        Matcher version = TAG.matcher(tag == null ? "" : tag.strip());
        if (!version.matches()) {
            throw Refusal.of(Refusal.Kind.VERSION_REQUIRED, "version-required");
        }
        return Long.parseLong(version.group(1));
    }
}
