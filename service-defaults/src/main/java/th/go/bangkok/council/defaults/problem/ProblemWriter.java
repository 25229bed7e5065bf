package th.go.bangkok.council.defaults.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem detail where no handler method is reached, and knows which one a request was answered with. */
public final class ProblemWriter {

    private static final String SLUG = ProblemWriter.class.getName() + ".slug";

    private final Problems problems;
    private final JsonMapper json;
    private final LocaleResolver languages;

    public ProblemWriter(Problems problems, JsonMapper json, LocaleResolver languages) {
        this.problems = problems;
        this.json = json;
        this.languages = languages;
    }

    /** Which problem the request is answered with: the last part of its type; null for none. */
    public static @Nullable String slug(HttpServletRequest request) {
        return request.getAttribute(SLUG) instanceof String slug ? slug : null;
    }

    /** Says which problem the request is answered with. */
    static void note(HttpServletRequest request, ProblemDetail problem) {
        request.setAttribute(SLUG, Problems.slug(problem));
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        write(request, response, problems.of(refusal, language(request)));
    }

    public void write(HttpServletRequest request, HttpServletResponse response, String slug, int status)
            throws IOException {
        write(request, response, problems.of(slug, status, language(request)));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        note(request, problem);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    private Locale language(HttpServletRequest request) {
        return languages.resolveLocale(request);
    }
}
