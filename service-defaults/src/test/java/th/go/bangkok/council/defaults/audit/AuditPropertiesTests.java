package th.go.bangkok.council.defaults.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditPropertiesTests {

    @ParameterizedTest
    @CsvSource({"P730D, true", "P90D, true", "P89D, false", "PT1H, false"})
    void nothingIsForgottenBeforeTheLawAllowsIt(Duration retention, boolean allowed) {
        Duration any = Duration.ofSeconds(1);

        assertThat(new AuditProperties(retention, List.of("::1"), any, any).isRetentionLongEnough())
                .isEqualTo(allowed);
    }
}
