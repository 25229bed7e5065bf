package th.go.bangkok.council.defaults.problem;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Words problem details, in the caller's language, from the {@code <slug>.title} and {@code <slug>.detail} texts. */
public final class Problems {

    private static final String PAGES = "/problems/";

    private final MessageSource texts;

    public Problems(MessageSource texts) {
        this.texts = texts;
    }

    /** The problem detail of a refusal. */
    public ProblemDetail of(Refusal refusal, Locale language) {
        ProblemDetail problem = of(
                refusal.slug(),
                refusal.kind().status(),
                language,
                refusal.arguments().toArray());
        if (!refusal.missing().isEmpty()) {
            problem.setProperty("missing", refusal.missing());
        }
        return problem;
    }

    /** A problem detail of this type and status. */
    public ProblemDetail of(String slug, int status, Locale language, Object... arguments) {
        Object[] written =
                java.util.Arrays.stream(arguments).map(Problems::write).toArray();
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(status));
        problem.setType(URI.create(PAGES + slug));
        problem.setTitle(text(slug + ".title", written, language));
        problem.setDetail(text(slug + ".detail", written, language));
        return problem;
    }

    /** The sentence for a refusal, as an import lists it for a row. */
    public String detail(Refusal refusal, Locale language) {
        return text(
                refusal.slug() + ".detail",
                refusal.arguments().stream().map(Problems::write).toArray(),
                language);
    }

    /** The last part of a problem's type. */
    static String slug(ProblemDetail problem) {
        return String.valueOf(problem.getType()).replace(PAGES, "");
    }

    /** A text of its own, beside those of problems. */
    String text(String key, Locale language) {
        return text(key, new Object[0], language);
    }

    private String text(String key, Object[] arguments, Locale language) {
        try {
            return texts.getMessage(key, arguments, language);
        } catch (NoSuchMessageException missing) {
            return key + " " + List.of(arguments);
        }
    }

    private static Object write(Object argument) {
        return argument instanceof Instant instant
                ? DateTimeFormatter.ISO_INSTANT.format(instant)
                : argument.toString();
    }
}
