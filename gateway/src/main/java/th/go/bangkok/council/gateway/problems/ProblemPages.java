package th.go.bangkok.council.gateway.problems;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.pages.Answers;
import th.go.bangkok.council.gateway.pages.Languages;

/** {@code /problems} and {@code /problems/<slug>}: what each {@code type} of a problem detail means, in both languages. */
@Configuration(proxyBeanMethods = false)
class ProblemPages {

    /** What stands on the page for a value that only the problem itself knows. */
    private static final Object[] ELLIPSES =
            IntStream.range(0, 10).mapToObj(i -> "…").toArray();

    record Listed(String slug, String type, String title) {}

    record Described(String type, String slug, Both title, Both detail, List<Worded> wordings) {}

    record Both(String th, String en) {}

    record Worded(String module, Both title, Both detail) {}

    private final ProblemTexts problems;
    private final Answers answers;

    ProblemPages(ProblemTexts problems, Answers answers) {
        this.problems = problems;
        this.answers = answers;
    }

    @Bean
    RouterFunction<ServerResponse> problemRoutes() {
        return route().GET("/problems", this::index)
                .GET("/problems/{slug}", this::page)
                .build();
    }

    private Mono<ServerResponse> index(ServerRequest request) {
        Locale language = Languages.of(request.exchange().getRequest());
        List<Listed> listed =
                problems.all().stream().map(type -> listed(type, language)).toList();
        return answers.either(request, "problems", () -> Map.of("problems", listed), () -> Map.of("items", listed));
    }

    private Mono<ServerResponse> page(ServerRequest request) {
        Described described = problems.find(request.pathVariable("slug"))
                .map(ProblemPages::described)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Locale language = Languages.of(request.exchange().getRequest());
        String title = language.equals(Languages.THAI)
                ? described.title().th()
                : described.title().en();
        return answers.either(
                request, "problem", () -> Map.of("problem", described, "heading", title), () -> described);
    }

    private static Listed listed(ProblemType type, Locale language) {
        return new Listed(
                type.slug(),
                type.address(),
                fill(type.wordings().getFirst().in(language).title(), language));
    }

    private static Described described(ProblemType type) {
        List<Worded> wordings = type.wordings().stream()
                .map(wording -> new Worded(
                        wording.module(),
                        both(wording.th().title(), wording.en().title()),
                        both(wording.th().detail(), wording.en().detail())))
                .toList();
        Worded first = wordings.getFirst();
        return new Described(type.address(), type.slug(), first.title(), first.detail(), wordings);
    }

    private static Both both(String th, String en) {
        return new Both(fill(th, Languages.THAI), fill(en, Locale.ENGLISH));
    }

    private static String fill(String text, Locale language) {
        return new MessageFormat(text, language).format(ELLIPSES);
    }
}
