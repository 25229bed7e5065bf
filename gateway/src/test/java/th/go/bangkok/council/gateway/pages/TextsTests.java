package th.go.bangkok.council.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TextsTests {

    @Test
    void thePagesSayTheSameThingsInBothLanguages() throws IOException {
        assertThat(texts("th").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
        assertThat(texts("th").entrySet())
                .filteredOn(text -> !text.getKey().equals("site.other")
                        && !text.getKey().equals("contracts.schema")
                        && !text.getKey().equals("nav.openapi"))
                .allSatisfy(text -> assertThat(text.getValue().toString()).containsPattern("[\\u0E01-\\u0E5B]"));
    }

    @Test
    void everyTextThatATemplateNamesExists() throws IOException {
        var named = new TreeSet<String>();
        for (Resource template : new PathMatchingResourcePatternResolver().getResources("classpath:templates/*.html")) {
            Pattern.compile("\\{\\{#t}}([^{]+)\\{\\{/t}}")
                    .matcher(template.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .forEach(match -> named.add(match.group(1)));
        }

        assertThat(named).isNotEmpty();
        assertThat(texts("th").stringPropertyNames()).containsAll(named);
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("pages_" + language + ".properties").getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
