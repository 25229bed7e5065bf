package th.go.bangkok.council.kpi.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.ClientSession;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import th.go.bangkok.council.kpi.log.EventReader;

class IntakeHealthTests {

    private static final Instant START = Instant.parse("2022-03-01T02:00:00Z");

    private final ClientSession session = mock();
    private final Projection projection = mock();
    private final DeadLetterTopics deadLetters = mock();
    private final Clock clock = mock();
    private final Intake intake = new Intake(
            projection,
            new EventReader(),
            deadLetters,
            new IntakeMetrics(new SimpleMeterRegistry()),
            moved -> {},
            clock);
    private final IntakeHealthIndicator health = new IntakeHealthIndicator(intake, clock);

    @Test
    void isOutOfServiceOnceTheSameBatchHasFailedForMoreThanAMinute() {
        when(clock.instant()).thenReturn(START);
        assertThat(status()).isEqualTo(Status.UP);
        when(projection.apply(any(), any(), any())).thenThrow(new MongoTimeoutException("away"));
        fail();
        assertThat(status()).isEqualTo(Status.UP);
        when(clock.instant()).thenReturn(START.plusSeconds(60));
        fail();
        assertThat(status()).isEqualTo(Status.UP);
        when(clock.instant()).thenReturn(START.plusSeconds(61));
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
        doReturn(new Applied(0, 0, List.of(), Set.of())).when(projection).apply(any(), any(), any());
        intake.take(session, List.of());
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void forgetsWhatItTriedOnceThePartitionsAreGivenOutAnew() {
        when(clock.instant()).thenReturn(START);
        when(projection.apply(any(), any(), any())).thenThrow(new MongoTimeoutException("away"));
        fail();
        when(clock.instant()).thenReturn(START.plusSeconds(61));
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
        intake.beginAnew();
        assertThat(status()).isEqualTo(Status.UP);
    }

    private void fail() {
        assertThatExceptionOfType(MongoTimeoutException.class).isThrownBy(() -> intake.take(session, List.of()));
    }

    private Status status() {
        return health.health().getStatus();
    }
}
