package th.go.bangkok.council.gateway.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Renders the templates under {@code templates/}. Everything that a template shows is escaped; {@code {{#t}}key{{/t}}}
 * gives the text of that key in the page's language, and the heading is {@code <template>.title} unless the content has
 * one.
 */
@Component
public final class Pages {

    public static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Texts texts;
    private final Mustache.Compiler compiler = Mustache.compiler().withLoader(Pages::open);
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    public Pages(Texts texts) {
        this.texts = texts;
    }

    /** The page as HTML, in the language of the request. */
    public String render(String template, Map<String, ?> content, ServerHttpRequest request) {
        Locale language = Languages.of(request);
        var model = new HashMap<String, Object>(content);
        model.computeIfAbsent("heading", absent -> texts.get(template + ".title", language));
        model.put("lang", language.getLanguage());
        model.put("other", other(request, language));
        model.put("t", (Mustache.Lambda) (key, out) ->
                out.write(compiler.escaper.escape(texts.get(key.execute().trim(), language))));
        return templates
                .computeIfAbsent(template, name -> compiler.compile(open(name)))
                .execute(model);
    }

    /** The headers that every page carries. */
    public static void headers(HttpHeaders headers) {
        headers.setContentType(HTML);
        headers.setCacheControl("no-store");
        vary(headers);
    }

    /** What an answer depends on besides its address. */
    public static void vary(HttpHeaders headers) {
        headers.set(HttpHeaders.VARY, "Accept, Accept-Language");
    }

    /** The same page in the other language. */
    private static Map<String, String> other(ServerHttpRequest request, Locale language) {
        String code = language.equals(Languages.THAI) ? "en" : "th";
        String address = UriComponentsBuilder.fromPath(request.getURI().getRawPath())
                .queryParam("lang", code)
                .build(true)
                .toUriString();
        return Map.of("code", code, "href", address);
    }

    private static Reader open(String template) {
        try {
            return new InputStreamReader(
                    new ClassPathResource("templates/" + template + ".html").getInputStream(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalArgumentException("No template " + template, missing);
        }
    }
}
