package th.go.bangkok.council.defaults.problem;

import java.util.List;

/**
 * The system says no, for a reason that the caller can understand and act on. It becomes one problem detail: type
 * {@code /problems/<slug>}, with title and detail from the {@code problems} texts in Thai and English.
 */
public final class Refusal extends RuntimeException {

    /** What kind of no it is; decides the HTTP status. */
    public enum Kind {
        /** 400: the request cannot be read. */
        MALFORMED(400),
        /** 401: the caller must sign in, or has shown a token that is not taken. */
        SIGN_IN_NEEDED(401),
        /** 403: the caller is known and may not. */
        NOT_ALLOWED(403),
        /** 404: there is no such thing. */
        NOT_FOUND(404),
        /** 409: the thing's state, or another thing, stands against it. */
        CONFLICT(409),
        /** 412: the thing has changed since the caller read it. */
        CHANGED(412),
        /** 413: more than the service takes. */
        TOO_LARGE(413),
        /** 422: it can be read but makes no sense. */
        INVALID(422),
        /** 428: the caller must say which version was read. */
        VERSION_REQUIRED(428),
        /** 503: something that the service needs does not answer; trying again is right. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String slug;
    private final transient List<Object> arguments;
    private final List<String> missing;

    private Refusal(Kind kind, String slug, List<Object> arguments, List<String> missing) {
        super(slug + arguments + (missing.isEmpty() ? "" : " missing " + missing), null, false, false);
        this.kind = kind;
        this.slug = slug;
        this.arguments = arguments;
        this.missing = missing;
    }

    public static Refusal of(Kind kind, String slug, Object... arguments) {
        return new Refusal(kind, slug, List.of(arguments), List.of());
    }

    public static Refusal invalid(String slug, Object... arguments) {
        return of(Kind.INVALID, slug, arguments);
    }

    public static Refusal conflict(String slug, Object... arguments) {
        return of(Kind.CONFLICT, slug, arguments);
    }

    /** Refused until conditions hold; the codes of those that do not are listed to the caller as {@code missing}. */
    public static Refusal missing(String slug, List<String> missing) {
        return new Refusal(Kind.CONFLICT, slug, List.of(String.join(", ", missing)), List.copyOf(missing));
    }

    /** The caller's role does not reach this. */
    public static Refusal notAllowed() {
        return notAllowed("not-allowed");
    }

    /** The caller's role reaches this, but not for this object. */
    public static Refusal notAllowed(String slug, Object... arguments) {
        return of(Kind.NOT_ALLOWED, slug, arguments);
    }

    public static Refusal notFound(Object id) {
        return of(Kind.NOT_FOUND, "not-found", id);
    }

    public Kind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    List<Object> arguments() {
        return arguments;
    }

    public List<String> missing() {
        return missing;
    }
}
