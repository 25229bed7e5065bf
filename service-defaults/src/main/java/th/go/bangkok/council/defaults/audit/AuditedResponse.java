package th.go.bangkok.council.defaults.audit;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.OnCommittedResponseWrapper;

/**
 * An answer that does not leave before its call is entered. Where the entry cannot be made, what was to be written is
 * stopped by an exception, and another answer may take its place.
 */
final class AuditedResponse extends OnCommittedResponseWrapper {

    /** Enters the call; throws if that is impossible and must not be. */
    interface Entering {
        void enter(int status, HttpServletResponse answer);
    }

    private final Entering entering;
    private boolean entered;

    AuditedResponse(HttpServletResponse response, Entering entering) {
        super(response);
        this.entering = entering;
    }

    /** What the rest of the service is given: an error is sent before its status is set, so the status is told here. */
    HttpServletResponse forTheService() {
        return new HttpServletResponseWrapper(this) {
            @Override
            public void sendError(int status) throws IOException {
                settle(status);
                super.sendError(status);
            }

            @Override
            public void sendError(int status, String message) throws IOException {
                settle(status);
                super.sendError(status, message);
            }
        };
    }

    /** Enters the call, unless that has been done. */
    void settle(int status) {
        if (entered) {
            return;
        }
        try {
            entering.enter(status, this);
            entered = true;
        } catch (RuntimeException failure) {
            // The other answer is not about what was done.
            setHeader(HttpHeaders.LOCATION, null);
            setHeader(HttpHeaders.ETAG, null);
            throw failure;
        }
    }

    @Override
    protected void onResponseCommitted() {
        settle(getStatus());
    }
}
