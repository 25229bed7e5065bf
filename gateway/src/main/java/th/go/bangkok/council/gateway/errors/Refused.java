package th.go.bangkok.council.gateway.errors;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The gateway itself refuses a call, for a reason that has a page of its own. */
public final class Refused extends ResponseStatusException {

    public static final String SIGN_IN_FAILED = "sign-in-failed";
    public static final String SESSION_ENDED = "session-ended";

    private final String slug;
    private final @Nullable String reason;
    private final @Nullable Duration again;

    private Refused(HttpStatus status, String slug, @Nullable Duration again) {
        this(status, slug, again, null);
    }

    private Refused(HttpStatus status, String slug, @Nullable Duration again, @Nullable String reason) {
        super(status, slug);
        this.slug = slug;
        this.again = again;
        this.reason = reason;
    }

    /** Neither a session nor a token that is worth anything. */
    public static Refused signInNeeded() {
        return new Refused(HttpStatus.UNAUTHORIZED, "sign-in-needed", null);
    }

    /** There was a session, and it is over. */
    public static Refused sessionEnded() {
        return new Refused(HttpStatus.UNAUTHORIZED, SESSION_ENDED, null);
    }

    /** There was a session, and this call has ended it: the provider gives it no new token. */
    public static Refused sessionEndedByProvider() {
        return new Refused(HttpStatus.UNAUTHORIZED, SESSION_ENDED, null, "renewal-refused");
    }

    public static Refused notAllowed() {
        return new Refused(HttpStatus.FORBIDDEN, "not-allowed", null);
    }

    /** A change without the token that only our own pages know. */
    public static Refused withoutCsrfToken() {
        return new Refused(HttpStatus.FORBIDDEN, "csrf", null);
    }

    /**
     * Somebody came back from the provider with something that does not fit.
     *
     * @param reason why, as a code; the caller is not told
     */
    public static Refused signInFailed(String reason) {
        return new Refused(HttpStatus.BAD_REQUEST, SIGN_IN_FAILED, null, reason);
    }

    /** Something in the query of an address cannot be read. */
    public static Refused malformedParameter() {
        return new Refused(HttpStatus.BAD_REQUEST, "malformed-parameter", null);
    }

    /** Only addresses of this system may follow a sign-in. */
    public static Refused addressElsewhere() {
        return new Refused(HttpStatus.BAD_REQUEST, "address-elsewhere", null);
    }

    /** The provider does not answer. */
    public static Refused signInUnavailable() {
        return new Refused(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable", Duration.ofSeconds(5));
    }

    public static Refused tooManyRequests(Duration again) {
        return new Refused(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", again);
    }

    public static Refused tooManyStreams() {
        return new Refused(HttpStatus.TOO_MANY_REQUESTS, "too-many-streams", Duration.ofSeconds(30));
    }

    /** The gateway remembers no erasure of this id. */
    public static Refused noSuchErasure() {
        return new Refused(HttpStatus.NOT_FOUND, "no-such-erasure", null);
    }

    /** It does not say whom to erase and why, as it is to be said. */
    public static Refused erasureInvalid() {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "erasure-invalid", null);
    }

    /** Nobody erases themselves. */
    public static Refused ownErasure() {
        return new Refused(HttpStatus.CONFLICT, "own-erasure", null);
    }

    /** It is complete, and nobody knows any more whom it was of. */
    public static Refused erasureComplete() {
        return new Refused(HttpStatus.CONFLICT, "erasure-complete", null);
    }

    /** The body is longer than the limit. */
    public static Refused tooLarge() {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, "too-large", null);
    }

    public String slug() {
        return slug;
    }

    /** Why, as a code for those who look into it later; null where the slug says it all. */
    public @Nullable String reason() {
        return reason;
    }

    /** How long to wait before trying again; null where waiting does not help. */
    @Nullable Duration again() {
        return again;
    }
}
