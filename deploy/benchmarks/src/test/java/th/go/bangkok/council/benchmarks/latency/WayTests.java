package th.go.bangkok.council.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.benchmarks.latency.Load.Answered;
import th.go.bangkok.council.benchmarks.latency.LogTap.Landing;
import th.go.bangkok.council.benchmarks.latency.StreamTap.Message;

class WayTests {

    private static final What FIRST = new What(What.DELIVERED, "1");
    private static final What SECOND = new What(What.DELIVERED, "2");
    private static final List<Answered> ANSWERS =
            List.of(new Answered(FIRST, 100, 110), new Answered(SECOND, 101, 111));
    private static final Map<What, Landing> LANDINGS =
            Map.of(FIRST, new Landing(105, 108, 120), SECOND, new Landing(106, 109, 121));

    @Test
    void isShownByTheFirstMessageThatCountsIt() {
        var ways = deliveries(List.of(message(150, 1, 7), message(160, 2, 6)));
        assertThat(ways).extracting(Way::shown).containsExactly(160L, 150L);
    }

    @Test
    void isShownTogetherWithAnother() {
        var ways = deliveries(List.of(message(150, 0, 8), message(170, 2, 6)));
        assertThat(ways).extracting(Way::shown).containsExactly(170L, 170L);
    }

    @Test
    void isLeftOutWhenNothingCountsIt() {
        assertThat(deliveries(List.of(message(150, 1, 7)))).hasSize(1);
    }

    @Test
    void countsRequestsByAllCases() {
        var asked = new What(What.REQUESTED, "1");
        var ways = Way.of(
                What.REQUESTED,
                List.of(new Answered(asked, 100, 110)),
                Map.of(asked, new Landing(105, 108, 120)),
                Map.of(asked, 130L),
                List.of(message(140, 3, 1), message(150, 3, 2)),
                4);
        assertThat(ways).extracting(Way::shown).containsExactly(150L);
    }

    @Test
    void passesOverOtherMessages() {
        var other = new Message(140, "{\"topic\":\"committee-meetings\",\"cases\":9}");
        assertThat(deliveries(List.of(other, new Message(141, "{\"fiscalYear\":2570}"))))
                .isEmpty();
    }

    private static List<Way> deliveries(List<Message> messages) {
        return Way.of(What.DELIVERED, ANSWERS, LANDINGS, Map.of(FIRST, 140L, SECOND, 130L), messages, 0);
    }

    private static Message message(long seen, long cases, long open) {
        return new Message(
                seen, "{\"topic\":\"motion-tracking\",\"cases\":%d,\"openCases\":%d}".formatted(cases, open));
    }
}
