package th.go.bangkok.council.gateway.errors;

import io.netty.channel.ConnectTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/**
 * What went wrong, as the caller is told.
 *
 * @param slug the problem's kind
 * @param status the HTTP status
 */
record Failure(String slug, HttpStatusCode status) {

    /**
     * Sorts an exception. Only a call that certainly did not reach the service is "unavailable", because only there may
     * the caller be told that nothing was changed.
     *
     * @param routed whether the call was on its way to a service
     */
    static Failure of(Throwable thrown, boolean routed) {
        if (routed && !(thrown instanceof Refused) && notDelivered(thrown)) {
            return new Failure("service-unavailable", HttpStatus.SERVICE_UNAVAILABLE);
        }
        if (routed && (thrown instanceof TimeoutException || status(thrown) == HttpStatus.GATEWAY_TIMEOUT)) {
            return new Failure("service-timeout", HttpStatus.GATEWAY_TIMEOUT);
        }
        if (routed && thrown instanceof IOException) {
            return new Failure("service-broke-off", HttpStatus.BAD_GATEWAY);
        }
        if (thrown instanceof Refused refused) {
            return new Failure(refused.slug(), refused.getStatusCode());
        }
        if (!routed && providerAway(thrown)) {
            return new Failure("sign-in-unavailable", HttpStatus.SERVICE_UNAVAILABLE);
        }
        if (thrown instanceof ResponseStatusException refused) {
            return new Failure(slug(refused.getStatusCode()), refused.getStatusCode());
        }
        return new Failure("internal", HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** The address of the page about it. */
    String type() {
        return "/problems/" + slug;
    }

    /** Whether a service is to blame. */
    boolean ofService() {
        return slug.startsWith("service-");
    }

    /** Whether trying again soon is right. */
    boolean passing() {
        return status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static boolean notDelivered(Throwable thrown) {
        return thrown instanceof ServiceUnavailableException
                || thrown instanceof ConnectException
                || thrown instanceof ConnectTimeoutException
                || thrown instanceof NoRouteToHostException
                || thrown instanceof UnknownHostException
                || thrown instanceof PoolAcquireTimeoutException
                || thrown instanceof PoolAcquirePendingLimitException
                || status(thrown) == HttpStatus.SERVICE_UNAVAILABLE;
    }

    /** Outside the routes only the provider and the store of the sessions are asked by these means. */
    private static boolean providerAway(Throwable thrown) {
        return thrown instanceof AuthenticationServiceException
                || thrown instanceof WebClientRequestException
                || thrown instanceof DataAccessResourceFailureException;
    }

    private static @Nullable HttpStatusCode status(Throwable thrown) {
        return thrown instanceof ResponseStatusException refused ? refused.getStatusCode() : null;
    }

    private static String slug(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "ambiguous-address";
            case 404 -> "no-such-address";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 414 -> "address-too-long";
            case 415 -> "unsupported-media-type";
            default -> "internal";
        };
    }
}
