package th.go.bangkok.council.signin.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.signin.SignInProperties;

/** The form in which a person signs in, and the word that it is over. Thai unless English is preferred or chosen. */
@RestController
class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Texts texts;
    private final String gateway;
    private final Mustache.Compiler compiler = Mustache.compiler().withLoader(Pages::open);
    private final Template form = compiler.compile(open("sign-in"));
    private final Template over = compiler.compile(open("signed-out"));

    Pages(Texts texts, SignInProperties properties) {
        this.texts = texts;
        this.gateway = properties.gateways().getFirst().resolve("/").toString();
    }

    @GetMapping("/sign-in")
    ResponseEntity<String> form(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable Long wait) {
        Locale language = language(request);
        List<String> refusals = wait != null
                ? List.of(texts.get("sign-in.wait", language, wait))
                : wrong != null ? List.of(texts.get("sign-in.wrong", language)) : List.of();
        return page(
                form,
                language,
                "sign-in",
                Map.of(
                        "refusals",
                        refusals,
                        "csrfName",
                        csrf.getParameterName(),
                        "csrfValue",
                        csrf.getToken(),
                        "action",
                        "/sign-in?lang=" + language.getLanguage()));
    }

    @GetMapping("/signed-out")
    ResponseEntity<String> over(HttpServletRequest request) {
        return page(over, language(request), "signed-out", Map.of());
    }

    /** Who comes here without wanting anything is on the way to the gateway. */
    @GetMapping("/")
    ResponseEntity<Void> home() {
        return ResponseEntity.status(303).header("Location", gateway).build();
    }

    private ResponseEntity<String> page(Template template, Locale language, String name, Map<String, ?> content) {
        boolean thai = language.equals(Texts.THAI);
        var model = new HashMap<String, Object>(content);
        model.put("heading", texts.get(name + ".title", language));
        model.put("lang", language.getLanguage());
        model.put("otherLang", thai ? "en" : "th");
        model.put("gateway", gateway);
        model.put("t", (Mustache.Lambda) (key, out) ->
                out.write(compiler.escaper.escape(texts.get(key.execute().trim(), language))));
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept-Language")
                .body(template.execute(model));
    }

    private static Locale language(HttpServletRequest request) {
        String chosen = request.getParameter("lang");
        if (chosen != null) {
            return chosen.equals("en") ? Locale.ENGLISH : Texts.THAI;
        }
        return request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en")
                ? Locale.ENGLISH
                : Texts.THAI;
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
