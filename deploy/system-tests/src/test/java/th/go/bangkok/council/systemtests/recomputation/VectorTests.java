package th.go.bangkok.council.systemtests.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.go.bangkok.council.systemtests.recomputation.Clock.Move;
import th.go.bangkok.council.systemtests.recomputation.Clock.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked examples of the domain's readings, which the checked service passes too. */
class VectorTests {

    private static final Path VECTORS = Path.of("../../kpi-service/src/test/resources/vectors");
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheClockOfACaseFromItsEventsInAnyOrder(JsonNode vector) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode event : vector.path("events")) {
            steps.add(new Step(
                    event.path("sequence").asLong(),
                    Move.valueOf(event.path("what").asString().toUpperCase(Locale.ROOT)),
                    Instant.parse(event.path("time").asString()),
                    event));
        }
        Collections.shuffle(steps, new Random(7));
        Clock clock = Clock.of(steps);
        assertThat(clock.state().name())
                .isEqualToIgnoringCase(vector.path("state").asString());
        if (!vector.path("gross_ms").isNull()) {
            assertThat(clock.grossMillis(Instant.MAX))
                    .isEqualTo(vector.path("gross_ms").asLong());
            assertThat(clock.netMillis(Instant.MAX))
                    .isEqualTo(vector.path("net_ms").asLong());
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    void givesTheLevelOfAnAverage(List<String> row) {
        Indicator indicator = Arrays.stream(Indicator.values())
                .filter(candidate -> candidate.code().equals(row.get(0)))
                .findFirst()
                .orElseThrow();
        long cases = Long.parseLong(row.get(3));
        BigDecimal average = cases == 0 ? null : Numbers.average(Long.parseLong(row.get(4)), cases);
        assertThat(average).isEqualTo(number(row.get(5)));
        int level =
                Indicator.level(indicator, Boolean.parseBoolean(row.get(1)), Boolean.parseBoolean(row.get(2)), average);
        assertThat(List.of(level, Indicator.successPercent(level), Indicator.points(level)))
                .isEqualTo(Stream.of(row.get(6), row.get(7), row.get(8))
                        .map(Integer::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("quantiles")
    void givesMedianAndNinetiethPercentileByNearestRank(List<String> row) {
        List<Long> times =
                Arrays.stream(row.get(0).split(" ", -1)).map(Long::valueOf).toList();
        assertThat(Figure.of(times, new BigDecimal(row.get(1))))
                .isEqualTo(new Figure(
                        Long.parseLong(row.get(2)),
                        Long.parseLong(row.get(3)),
                        number(row.get(4)),
                        number(row.get(5)),
                        number(row.get(6)),
                        number(row.get(7))));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void findsTheMonthAndTheFiscalYearInBangkok(List<String> row) {
        Instant instant = Instant.parse(row.get(0));
        assertThat(Calendar.month(instant)).hasToString(row.get(2));
        assertThat(Calendar.fiscalYear(instant)).isEqualTo(Integer.parseInt(row.get(3)));
        assertThat(instant).isBefore(Calendar.end(Calendar.fiscalYear(instant)));
    }

    @ParameterizedTest
    @MethodSource("disbursements")
    void scoresTheDisbursement(List<String> row) {
        BigDecimal percent = new BigDecimal(row.get(0)).setScale(2, RoundingMode.HALF_UP);
        assertThat(Declared.disbursementPoints(percent)).isEqualTo(Integer.parseInt(row.get(2)));
    }

    static Stream<JsonNode> cases() {
        return lines("cases.jsonl").stream().map(JSON::readTree);
    }

    static Stream<List<String>> levels() {
        return rows("levels.csv");
    }

    static Stream<List<String>> quantiles() {
        return rows("quantiles.csv");
    }

    static Stream<List<String>> periods() {
        return rows("periods.csv");
    }

    static Stream<List<String>> disbursements() {
        return rows("disbursement.csv");
    }

    private static Stream<List<String>> rows(String name) {
        return lines(name).stream().skip(1).map(line -> Arrays.asList(line.split(",", -1)));
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(VECTORS.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }
}
