package th.go.bangkok.council.motion.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.go.bangkok.council.motion.reference.ReferenceData.Reason;

class ReferenceDataTests {

    private static final Instant DAY = Instant.parse("2022-03-01T02:00:00Z");

    private final ReferenceData reference = new ReferenceData();

    @ParameterizedTest
    @ValueSource(strings = {"districts", "offices", "reason-codes", "follow-up-statuses", "delivery-channels"})
    void theCopiesAreThoseOfTheRepository(String name) throws IOException {
        Path copy = Path.of("src/main/resources/reference-data", name + ".csv");

        assertThat(Files.readAllBytes(copy)).isEqualTo(Files.readAllBytes(Path.of("../reference-data", name + ".csv")));
    }

    @Test
    void takesCodesOfTheListsAndNoOthers() {
        assertThatCode(() -> reference.requireDistricts(List.of("1001", "1050"), DAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> reference.requireReason(Reason.PAUSE, "waiting-for-office", DAY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> reference.requireDistricts(List.of("1051"), DAY))
                .hasMessageContaining("unknown-code");
        assertThatThrownBy(() -> reference.requireReason(Reason.VOID, "waiting-for-office", DAY))
                .hasMessageContaining("unknown-code");
        assertThatThrownBy(() -> reference.requireDistricts(List.of("1001", "1001"), DAY))
                .hasMessageContaining("district-twice");
    }
}
