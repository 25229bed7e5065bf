package th.go.bangkok.council.citizeninput.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.defaults.problem.Refusal;

class ReferenceDataTests {

    private static final Instant NOW = Instant.parse("2022-03-24T03:00:00Z");

    private final ReferenceData data = new ReferenceData();

    @ParameterizedTest
    @ValueSource(strings = {"districts.csv", "reason-codes.csv", "feedback-sources.csv"})
    void isTheSameAsTheProjects(String file) throws IOException {
        Path copy = Path.of("src/main/resources/reference-data", file);
        Path original = Path.of("../reference-data", file);

        assertThat(Files.readAllBytes(copy)).isEqualTo(Files.readAllBytes(original));
    }

    @Test
    void knowsDistrictsReasonsAndSources() {
        assertThatCode(() -> {
                    data.require(CodeList.DISTRICTS, "1001", NOW);
                    data.require(CodeList.DISTRICTS, "1050", NOW);
                    data.require(CodeList.SET_ASIDE_REASONS, "duplicate", NOW);
                    data.require(CodeList.ENTERED_LATER_REASONS, "paper-form", NOW);
                    data.require(CodeList.FEEDBACK_SOURCES, "forum", NOW);
                })
                .doesNotThrowAnyException();
        assertThat(data.name(CodeList.DISTRICTS, "1001")).hasValue(new Bilingual("พระนคร", "Phra Nakhon"));
    }

    @Test
    void aCodeOfAnotherListOrBeforeItsTimeIsNotKnown() {
        assertUnknown(CodeList.SET_ASIDE_REASONS, "paper-form", NOW);
        assertUnknown(CodeList.DISTRICTS, "1051", NOW);
        assertUnknown(CodeList.FEEDBACK_SOURCES, "forum", Instant.parse("2019-01-01T00:00:00Z"));
    }

    @Test
    void aCodeIsValidFromItsFirstDayToItsLast() {
        DatedCode code = new DatedCode(
                "a", new Bilingual("ก", "a"), LocalDate.parse("2022-01-01"), LocalDate.parse("2022-01-31"));

        assertThat(code.isValidOn(LocalDate.parse("2021-12-31"))).isFalse();
        assertThat(code.isValidOn(LocalDate.parse("2022-01-01"))).isTrue();
        assertThat(code.isValidOn(LocalDate.parse("2022-01-31"))).isTrue();
        assertThat(code.isValidOn(LocalDate.parse("2022-02-01"))).isFalse();
    }

    @Test
    void readsQuotedCells() {
        assertThat(CsvTable.parse("code,name\na,\"one, \"\"two\"\"\"\n"))
                .isEqualTo(List.of(Map.of("code", "a", "name", "one, \"two\"")));
    }

    private void assertUnknown(CodeList list, String code, Instant at) {
        assertThatThrownBy(() -> data.require(list, code, at))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("unknown-code"));
    }
}
