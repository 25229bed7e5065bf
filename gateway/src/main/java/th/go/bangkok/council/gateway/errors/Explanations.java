package th.go.bangkok.council.gateway.errors;

import java.net.URI;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.gateway.pages.Texts;
import th.go.bangkok.council.gateway.problems.ProblemTexts;
import th.go.bangkok.council.gateway.problems.Wording;
import th.go.bangkok.council.gateway.upstreams.GatewayProperties;

/** Words a failure in the caller's language. */
@Component
final class Explanations {

    private final ProblemTexts problems;
    private final Texts texts;
    private final Duration pause;

    Explanations(ProblemTexts problems, Texts texts, GatewayProperties properties) {
        this.problems = problems;
        this.texts = texts;
        this.pause = properties.breaker().openFor();
    }

    /** How long to wait before trying again: as long as an open circuit stays open. */
    Duration pause() {
        return pause;
    }

    /**
     * The problem detail.
     *
     * @param service the service that the call was for, or empty
     * @param again how long to wait before trying again
     * @param address the path that was asked for
     */
    ProblemDetail of(Failure failure, String service, Duration again, String address, Locale language) {
        Wording.Words words = problems.own(failure.slug()).in(language);
        Object[] values = {texts.service(service, language), service, again.toSeconds()};
        ProblemDetail problem = ProblemDetail.forStatus(failure.status());
        problem.setType(URI.create(failure.type()));
        problem.setTitle(new MessageFormat(words.title(), language).format(values));
        problem.setDetail(new MessageFormat(words.detail(), language).format(values));
        problem.setInstance(URI.create(address));
        if (failure.ofService()) {
            problem.setProperty("service", service);
        }
        return problem;
    }
}
