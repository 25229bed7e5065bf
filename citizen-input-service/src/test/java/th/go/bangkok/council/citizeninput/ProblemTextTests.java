package th.go.bangkok.council.citizeninput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextTests {

    private static final Pattern REFUSED =
            Pattern.compile("(?:Refusal\\.(?:invalid|conflict|missing|notAllowed)\\(|refuse\\w+\\()\\s*\"([a-z-]+)\"");

    @Test
    void everyRefusalIsWordedInBothLanguages() throws IOException {
        Properties thai = texts("th");
        Properties english = texts("en");

        assertThat(thai.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String slug : refused()) {
            assertThat(thai.stringPropertyNames()).contains(slug + ".title", slug + ".detail");
        }
        assertThat(english.values())
                .allSatisfy(text -> assertThat(text.toString()).matches("[^\\p{IsThai}]+"));
        assertThat(thai.values()).allSatisfy(text -> assertThat(text.toString()).containsPattern("\\p{IsThai}"));
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        assertThat(texts("en").stringPropertyNames().stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet()))
                .isEqualTo(refused());
    }

    private static Set<String> refused() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> REFUSED.matcher(read(file)).results())
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/problems_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
