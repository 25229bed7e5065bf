package th.go.bangkok.council.benchmarks.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTests {

    private static final Instant BEGIN = Instant.parse("2022-03-01T02:00:00Z");
    private static final String REQUESTED =
            "{\"askedBy\":\"councillor\",\"motionStatus\":\"adopted\",\"districts\":[\"1001\",\"1002\"]}";

    private final List<Said> events = new ArrayList<>();

    @Test
    void measuresFromTheRequestToTheDelivery() {
        happened("MotionRequested", 0, REQUESTED);
        happened("MotionDelivered", 15, "{}");
        var standing = standing();
        assertThat(standing.type()).isEqualTo("counted");
        assertThat(standing.gross()).isEqualTo(minutes(15));
    }

    @Test
    void countsOverlappingPausesOnce() {
        happened("MotionRequested", 0, REQUESTED);
        happened("MotionRequestPaused", 2, "{\"pauseId\":\"a\"}");
        happened("MotionRequestPaused", 4, "{\"pauseId\":\"b\"}");
        happened("MotionRequestResumed", 6, "{\"pauseId\":\"a\"}");
        happened("MotionRequestResumed", 8, "{\"pauseId\":\"b\"}");
        happened("MotionDelivered", 15, "{}");
        assertThat(standing().net()).isEqualTo(minutes(9));
    }

    @Test
    void endsAPauseWithTheDelivery() {
        happened("MotionRequested", 0, REQUESTED);
        happened("MotionRequestPaused", 5, "{\"pauseId\":\"a\"}");
        happened("MotionDelivered", 15, "{}");
        assertThat(standing().net()).isEqualTo(minutes(5));
    }

    @Test
    void takesTheClockOfACorrection() {
        happened("MotionRequested", 0, REQUESTED);
        happened("MotionDelivered", 15, "{}");
        happened(
                "MotionRequestCorrected",
                20,
                REQUESTED.replace(
                        "{\"askedBy\"",
                        "{\"clock\":{\"started\":\"2022-03-01T02:00:00Z\",\"stopped\":\"2022-03-01T02:09:00Z\",\"pauses\":[]},\"askedBy\""));
        assertThat(standing().gross()).isEqualTo(minutes(9));
    }

    @Test
    void isIncompleteWithoutItsStart() {
        happened("MotionDelivered", 15, "{}");
        assertThat(standing().type()).isEqualTo("incomplete");
    }

    @Test
    void givesNothingWhileItIsOpen() {
        happened("MotionRequested", 0, REQUESTED);
        assertThat(moves(standing())).isEmpty();
    }

    @Test
    void movesTheTotalAndEachDistrict() {
        happened("MotionRequested", 0, REQUESTED);
        happened("MotionDelivered", 15, "{}");
        assertThat(moves(standing()).keySet())
                .extracting(FigureKey::id)
                .containsExactlyInAnyOrder(
                        "motion-tracking|2022-03|total||p",
                        "motion-tracking|2022-03|district|1001|p",
                        "motion-tracking|2022-03|district|1002|p");
        assertThat(moves(standing()).values())
                .allSatisfy(move -> assertThat(move.increments())
                        .containsEntry("gross.totalMs", minutes(15))
                        .containsEntry("gross.histogram.1500", 1L)
                        .containsEntry("classes.counted", 1L));
    }

    @Test
    void takesAwayWhatItGave() {
        happened("MotionRequested", 0, REQUESTED);
        happened("MotionDelivered", 15, "{}");
        var moves = moves(standing());
        standing().contribute(moves, "p", -1);
        assertThat(moves.values())
                .allSatisfy(move -> assertThat(move.increments()).isEmpty());
    }

    @Test
    void isTheSameForAnyOrderAndRepetition() {
        happened("MotionRequested", 0, REQUESTED);
        happened("MotionRequestPaused", 2, "{\"pauseId\":\"a\"}");
        happened("MotionRequestResumed", 6, "{\"pauseId\":\"a\"}");
        happened("MotionDelivered", 15, "{}");
        var expected = standing();
        var twice = new ArrayList<>(events);
        twice.addAll(events);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(twice, new Random(seed));
            var matter = new Case("tracking-requests/1", "p", List.of(), List.of());
            twice.forEach(event -> assertThat(matter.take(event, "p@1")).isTrue());
            assertThat(matter.standing()).isEqualTo(expected);
        }
    }

    @Test
    void keepsTheFirstOfTwoThatContradict() {
        happened("MotionRequested", 0, REQUESTED);
        happened("MotionDelivered", 15, "{}");
        var matter = new Case("tracking-requests/1", "p", events, List.of());
        assertThat(matter.take(said(2, "MotionDelivered", 99, "{}"), "p@9")).isFalse();
        assertThat(matter.standing().gross()).isEqualTo(minutes(15));
        assertThat(matter.contradictions()).hasSize(1);
    }

    @Test
    void readsBackTheDocumentThatItWrote() {
        happened("MotionRequested", 0, REQUESTED);
        happened("MotionDelivered", 15, "{}");
        var matter = new Case("tracking-requests/1", "p", events, List.of());
        assertThat(CaseDocuments.read(CaseDocuments.write(matter)).events()).containsExactlyElementsOf(events);
    }

    private void happened(String name, int minute, String json) {
        events.add(said(events.size() + 1, name, minute, json));
    }

    private static Said said(long sequence, String name, int minute, String json) {
        long time = BEGIN.plus(Duration.ofMinutes(minute)).toEpochMilli();
        @Nullable String onTime = null;
        return new Said(sequence, name + minute, name, time, time, onTime, "officer", json, 31 * sequence + minute);
    }

    private Standing standing() {
        return Standing.of(Indicator.MOTION_TRACKING, events);
    }

    private static Map<FigureKey, Move> moves(Standing standing) {
        var moves = Standing.noMoves();
        standing.contribute(moves, "p", 1);
        return moves;
    }

    private static long minutes(int minutes) {
        return Duration.ofMinutes(minutes).toMillis();
    }
}
