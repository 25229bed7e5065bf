package th.go.bangkok.council.gateway.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTests {

    private static final Locale THAI = Locale.of("th");

    @Test
    void everySlugOfEveryModuleHasBothLanguages() {
        var problems = new ProblemTexts();

        assertThat(problems.all())
                .hasSizeGreaterThan(20)
                .flatExtracting(ProblemType::wordings)
                .allSatisfy(wording -> {
                    assertThat(words(wording)).noneMatch(String::isBlank);
                    assertThat(wording.th().title()).as("Thai in %s", wording).matches("(?s).*[\\u0E01-\\u0E5B].*");
                    assertThat(wording.en().title())
                            .as("English in %s", wording)
                            .doesNotContainPattern("[\\u0E01-\\u0E5B]");
                });
    }

    @Test
    void bothLanguagesNameTheSameValues() {
        assertThat(new ProblemTexts().all())
                .flatExtracting(ProblemType::wordings)
                .allSatisfy(wording -> assertThat(values(wording.th().detail(), THAI))
                        .as("values in %s", wording)
                        .isEqualTo(values(wording.en().detail(), Locale.ENGLISH)));
    }

    @Test
    void aMissingLanguageStopsTheStartAndSaysWhatIsMissing() {
        Map<String, Map<String, Properties>> modules = Map.of(
                "motion-service",
                Map.of("th", texts("late.title", "ช้า", "late.detail", "ช้าไป"), "en", texts("late.title", "Late")));

        assertThatThrownBy(() -> new ProblemTexts(modules))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("motion-service")
                .hasMessageContaining("late")
                .hasMessageContaining("'en'");
    }

    @Test
    void modulesThatSayTheSameAreShownOnceAndOthersEach() {
        var problems = new ProblemTexts(new TreeMap<>(Map.of(
                "a-service", both("late", "Late"),
                "b-service", both("late", "Late"),
                "c-service", both("late", "Too late"))));

        assertThat(problems.find("late").orElseThrow().wordings())
                .extracting(Wording::module)
                .containsExactly("a-service", "c-service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-in-needed", "not-allowed"})
    void whoIsRefusedReadsTheSameWhereverThatIsDecided(String slug) {
        var problems = new ProblemTexts();

        assertThat(problems.find(slug).orElseThrow().wordings()).singleElement().isEqualTo(problems.own(slug));
    }

    @Test
    void theGatewaySpeaksInItsOwnWordsFirst() {
        var problems = new ProblemTexts(new TreeMap<>(Map.of(
                "a-service", both("late", "Late"),
                "gateway", both("late", "Too late"))));

        assertThat(problems.own("late").en().title()).isEqualTo("Too late");
        assertThatIllegalArgumentException().isThrownBy(() -> problems.own("early"));
    }

    private static List<String> words(Wording wording) {
        return Stream.of(wording.th(), wording.en())
                .flatMap(words -> Stream.of(words.title(), words.detail()))
                .toList();
    }

    /** Which of the values 0 to 9 appear in the text. */
    private static List<Integer> values(String text, Locale language) {
        Object[] marks = Stream.iterate(0, i -> i + 1)
                .limit(10)
                .map(i -> "\u0001" + i + "\u0002")
                .toArray();
        String filled = new MessageFormat(text, language).format(marks);
        return Stream.iterate(0, i -> i + 1)
                .limit(10)
                .filter(i -> filled.contains("\u0001" + i + "\u0002"))
                .toList();
    }

    private static Map<String, Properties> both(String slug, String title) {
        return Map.of(
                "th", texts(slug + ".title", "ช้า", slug + ".detail", "ช้า"),
                "en", texts(slug + ".title", title, slug + ".detail", "It is late"));
    }

    private static Properties texts(String... entries) {
        var texts = new Properties();
        for (int i = 0; i < entries.length; i += 2) {
            texts.setProperty(entries[i], entries[i + 1]);
        }
        return texts;
    }
}
