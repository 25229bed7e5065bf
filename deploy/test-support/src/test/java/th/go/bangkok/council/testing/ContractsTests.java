package th.go.bangkok.council.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsTests {

    private static final String SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "required": ["motionId"],
              "properties": {
                "motionId": {"type": "string", "format": "uuid"},
                "startsAt": {"type": "string", "format": "date-time"}
              }
            }
            """;

    private final Path folder;

    ContractsTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("Tried.v1.schema.json"), SCHEMA);
    }

    @Test
    void acceptsDataThatKeepTheContract() {
        var json = "{\"motionId\": \"0190c5a5-7d6c-7000-8000-000000000001\", \"extra\": 1}";

        assertThat(Contracts.in(folder).validate("Tried.v1", json)).isEmpty();
        assertThat(Contracts.in(folder).validate("th.go.bangkok.council.Tried.v1", json))
                .isEmpty();
    }

    @Test
    void saysWhereAndWhyDataBreakTheContract() {
        assertThat(Contracts.in(folder).validate("Tried.v1", "{}"))
                .singleElement()
                .asString()
                .contains("motionId");
    }

    @Test
    void checksFormatsToo() {
        assertThat(Contracts.in(folder).validate("Tried.v1", "{\"motionId\": \"seven\"}"))
                .hasSize(1);
        assertThat(Contracts.in(folder)
                        .validate(
                                "Tried.v1",
                                "{\"motionId\": \"0190c5a5-7d6c-7000-8000-000000000001\", \"startsAt\": \"soon\"}"))
                .hasSize(1);
    }

    @Test
    void namesTheContractThatIsMissing() {
        assertThat(Contracts.in(folder).knows("Untold.v1")).isFalse();
        assertThatThrownBy(() -> Contracts.in(folder).validate("Untold.v1", "{}"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Untold.v1");
    }
}
