package th.go.bangkok.council.kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferenceDataTests {

    @Test
    void theCopyOfTheReasonsIsThatOfTheRepository() throws IOException {
        assertThat(Files.readAllBytes(Path.of("src/main/resources/reference-data/reason-codes.csv")))
                .isEqualTo(Files.readAllBytes(Path.of("../reference-data/reason-codes.csv")));
    }
}
