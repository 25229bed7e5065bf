package th.go.bangkok.council.meeting.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;

class ReferenceDataTests {

    private static final Command COMMAND = Command.bySystem(Instant.parse("2022-03-01T02:00:00Z"));
    private static final Moment TODAY = Moment.of(COMMAND.receivedAt());

    private final Codes codes = new Codes();

    @ParameterizedTest
    @ValueSource(strings = {"reason-codes.csv", "delivery-channels.csv"})
    void theCopyIsTheOriginal(String file) throws IOException, NoSuchAlgorithmException {
        assertThat(sha256(Path.of("src/main/resources/reference-data", file)))
                .as("copy ../reference-data/%s again", file)
                .isEqualTo(sha256(Path.of("../reference-data", file)));
    }

    @Test
    void knowsTheCodesOfItsLists() {
        assertThat(codes.known(CodeUse.PAUSE, "waiting-for-committee", TODAY, COMMAND))
                .isEqualTo("waiting-for-committee");
        assertThat(codes.known(CodeUse.CHANNEL, "email", TODAY, COMMAND)).isEqualTo("email");
    }

    @Test
    void refusesACodeOfAnotherList() {
        assertThatThrownBy(() -> codes.known(CodeUse.VOID, "waiting-for-committee", TODAY, COMMAND))
                .hasMessageContaining("unknown-code");
    }

    @Test
    void takesACodeThatHoldsOnTheDayOfEntryForAnOlderFact() {
        Moment beforeTheList = new Moment(Instant.parse("2015-01-01T00:00:00Z"), "paper-form");
        assertThat(codes.known(CodeUse.VOID, "duplicate", beforeTheList, COMMAND))
                .isEqualTo("duplicate");
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
