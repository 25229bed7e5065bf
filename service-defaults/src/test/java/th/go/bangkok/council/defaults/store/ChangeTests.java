package th.go.bangkok.council.defaults.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.defaults.command.Moment;

class ChangeTests {

    private static final Moment MOMENT = Moment.of(Instant.parse("2022-03-01T02:00:00Z"));

    @Test
    void severalVerbsBecomeOneChangeWithTheirEventsInOrder() {
        UUID matter = UUID.randomUUID();

        Change<Integer> change = Change.of(1, "opened", MOMENT)
                .about(matter)
                .then(state -> Change.of(state + 1, "paused", MOMENT).and("warned", MOMENT))
                .then(state -> Change.silent(state + 1));

        assertThat(change.state()).isEqualTo(3);
        assertThat(change.events()).extracting(Change.Happened::data).containsExactly("opened", "paused", "warned");
        assertThat(change.correlation()).isEqualTo(matter);
    }
}
