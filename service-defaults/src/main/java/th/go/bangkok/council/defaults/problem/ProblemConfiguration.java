package th.go.bangkok.council.defaults.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problem details in Thai and English. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
public class ProblemConfiguration {

    private static final Locale THAI = Locale.of("th");

    @Bean
    Problems problems() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("problems", "council-problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(THAI);
        texts.setAlwaysUseMessageFormat(true);
        return new Problems(texts);
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    ProblemNotes problemNotes() {
        return new ProblemNotes();
    }

    @Bean
    ProblemWriter problemWriter(Problems problems, JsonMapper json, LocaleResolver localeResolver) {
        return new ProblemWriter(problems, json, localeResolver);
    }

    /** Thai unless the caller prefers English. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setDefaultLocale(THAI);
        resolver.setSupportedLocales(List.of(THAI, Locale.ENGLISH));
        return resolver;
    }
}
