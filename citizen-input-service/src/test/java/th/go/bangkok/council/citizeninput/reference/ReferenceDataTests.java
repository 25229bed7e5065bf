package th.go.bangkok.council.citizeninput.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.go.bangkok.council.defaults.reference.DatedCode;

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
        assertThat(data.districts().holds("1001", NOW)).isTrue();
        assertThat(data.districts().holds("1050", NOW)).isTrue();
        assertThat(data.setAsideReasons().holds("duplicate", NOW)).isTrue();
        assertThat(data.feedbackSources().holds("forum", NOW)).isTrue();
        assertThat(data.districts().find("1001").map(DatedCode::nameEn)).hasValue("Phra Nakhon");
    }

    @Test
    void aCodeOfAnotherListOrBeforeItsTimeIsNotKnown() {
        assertThat(data.setAsideReasons().holds("paper-form", NOW)).isFalse();
        assertThat(data.districts().holds("1051", NOW)).isFalse();
        assertThat(data.feedbackSources().holds("forum", Instant.parse("2019-01-01T00:00:00Z")))
                .isFalse();
    }
}
