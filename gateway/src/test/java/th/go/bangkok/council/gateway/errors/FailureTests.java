package th.go.bangkok.council.gateway.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import th.go.bangkok.council.gateway.problems.ProblemTexts;

class FailureTests {

    @Test
    void onlyACallThatWasNotDeliveredIsUnavailable() {
        assertThat(slug(new ConnectException("refused"))).isEqualTo("service-unavailable");
        assertThat(slug(new ServiceUnavailableException())).isEqualTo("service-unavailable");
        assertThat(slug(new IOException("reset"))).isEqualTo("service-broke-off");
        assertThat(slug(new TimeoutException())).isEqualTo("service-timeout");
        assertThat(slug(new ResponseStatusException(HttpStatus.GATEWAY_TIMEOUT)))
                .isEqualTo("service-timeout");
    }

    @Test
    void aFailureOfTheGatewayItselfIsNotBlamedOnAService() {
        assertThat(Failure.of(new IOException("disk"), false))
                .isEqualTo(new Failure("internal", HttpStatus.INTERNAL_SERVER_ERROR));
        assertThat(slug(new IllegalStateException())).isEqualTo("internal");
    }

    @Test
    void everyHttpRefusalHasATextOfItsOwn() {
        var problems = new ProblemTexts();
        for (HttpStatus status : HttpStatus.values()) {
            if (status.isError()) {
                Failure failure = Failure.of(new ResponseStatusException(status), false);
                assertThat(problems.own(failure.slug())).as("%s", failure).isNotNull();
                assertThat(failure.status()).isEqualTo(status);
            }
        }
    }

    private static String slug(Throwable thrown) {
        return Failure.of(thrown, true).slug();
    }
}
