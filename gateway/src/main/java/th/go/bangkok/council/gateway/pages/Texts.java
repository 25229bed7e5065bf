package th.go.bangkok.council.gateway.pages;

import java.util.Locale;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words on the pages, in Thai and English. */
@Component
public final class Texts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    public Texts() {
        texts.setBasename("pages");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Languages.THAI);
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    /**
     * One text.
     *
     * @throws NoSuchMessageException if the pages have no such text
     */
    public String get(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    /** A role's name as people know it; the code if it has none here. */
    public String role(String code, Locale language) {
        try {
            return get("role." + code, language);
        } catch (NoSuchMessageException unknown) {
            return code;
        }
    }

    /** A service's name as people know it; the technical name if it has none here. */
    public String service(String name, Locale language) {
        try {
            return get("service." + name, language);
        } catch (NoSuchMessageException unknown) {
            return name;
        }
    }
}
