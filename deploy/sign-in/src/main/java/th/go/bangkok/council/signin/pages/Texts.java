package th.go.bangkok.council.signin.pages;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words on the pages, in Thai and English. */
@Component
final class Texts {

    static final Locale THAI = Locale.of("th");

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    Texts() {
        texts.setBasename("pages");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(THAI);
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    String get(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
