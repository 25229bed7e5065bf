package th.go.bangkok.council.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class UpOptionsTests {

    @Test
    void staysInTheForegroundAndLoadsSamplesUnlessTold() {
        assertThat(UpOptions.of(List.of())).isEqualTo(new UpOptions(false, true, false, false));
    }

    @Test
    void tellsTheRunnerInTheBackgroundAllButToDetach() {
        var options = UpOptions.of(List.of("-d", "--no-sample", "--stores-only"));

        assertThat(UpOptions.of(options.forBackground().stream().skip(1).toList()))
                .isEqualTo(new UpOptions(false, false, true, true));
    }

    @Test
    void refusesWordsThatItDoesNotKnow() {
        assertThatThrownBy(() -> UpOptions.of(List.of("--fast")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--fast");
    }
}
