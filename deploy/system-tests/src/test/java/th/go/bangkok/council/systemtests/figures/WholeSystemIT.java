package th.go.bangkok.council.systemtests.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import th.go.bangkok.council.systemtests.figures.HandWorkedPage.Line;
import th.go.bangkok.council.systemtests.recomputation.Figure;
import th.go.bangkok.council.systemtests.recomputation.Indicator;
import th.go.bangkok.council.systemtests.recomputation.RawLog;
import th.go.bangkok.council.systemtests.recomputation.RawRecord;
import th.go.bangkok.council.systemtests.recomputation.Recomputation;
import th.go.bangkok.council.systemtests.recomputation.Recomputation.Score;
import th.go.bangkok.council.systemtests.recomputation.Sieve;
import th.go.bangkok.council.systemtests.running.Api;
import th.go.bangkok.council.systemtests.running.Api.Answer;
import th.go.bangkok.council.systemtests.running.ContractFiles;
import th.go.bangkok.council.systemtests.running.RunningCouncil;
import th.go.bangkok.council.systemtests.running.SampleFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One system, from empty to two years of figures; each test goes on from where the one before has left it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeSystemIT {

    private static final List<String> LOG =
            List.of("council.motions", "council.meetings", "council.citizen-input", "council.evaluation");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    /** Codes, ids, decimals, days and months; instants. No name and no sentence looks like this. */
    private static final Pattern NO_WORDS =
            Pattern.compile("[a-z0-9]+([-./][a-z0-9]+)*|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private static final String PREFIX = "th.go.bangkok.council.";

    private final ContractFiles contracts = new ContractFiles();
    private final RunningCouncil council = RunningCouncil.start();
    private final Api api = council.api();
    private final Shown shown = new Shown(api);

    @AfterAll
    void stop() {
        council.close();
    }

    @Test
    @Order(1)
    void theHandWorkedFiguresAreShown() {
        SampleFiles.load(api, "sample-years/small");
        HandWorkedPage page = HandWorkedPage.read();
        eventually(() -> {
            for (Indicator indicator : Indicator.values()) {
                same(page.year(indicator), shown.year(indicator, HandWorkedPage.FISCAL_YEAR));
                Map<YearMonth, Score> months = shown.months(indicator, HandWorkedPage.FISCAL_YEAR);
                page.months(indicator)
                        .forEach((month, line) ->
                                same(line, Objects.requireNonNull(months.get(month), month::toString)));
                Map<String, Figure> places = shown.places(indicator, HandWorkedPage.FISCAL_YEAR);
                assertThat(places).containsOnlyKeys(page.places(indicator).keySet());
                page.places(indicator).forEach((place, line) -> same(line, Objects.requireNonNull(places.get(place))));
            }
            assertThat(shown.milestoneLevels(HandWorkedPage.FISCAL_YEAR).values())
                    .containsExactlyElementsOf(page.milestoneLevels());
        });
        assertThat(shown.year(Indicator.MOTION_TRACKING, 2567))
                .isEqualTo(new Score(
                        new Figure(18, 30_492_343, number("28.23"), number("25.00"), number("45.00"), number("22.2")),
                        4,
                        2,
                        number("49.91"),
                        3,
                        2,
                        0,
                        0,
                        0,
                        2,
                        1,
                        18));
        assertThat(shown.year(Indicator.COMMITTEE_MEETINGS, 2567))
                .isEqualTo(new Score(
                        new Figure(13, 37_019_999, number("47.46"), number("45.00"), number("58.00"), number("38.5")),
                        4,
                        2,
                        number("85.80"),
                        2,
                        1,
                        1,
                        0,
                        0,
                        1,
                        0,
                        13));
        Figure december = Objects.requireNonNull(
                        shown.months(Indicator.MOTION_TRACKING, 2567).get(YearMonth.of(2023, 12)))
                .figure();
        assertThat(december)
                .isEqualTo(new Figure(5, 9_372_345, number("31.24"), number("31.21"), number("38.00"), number("0.0")));
        JsonNode board = shown.board(2567);
        assertThat(board.path("points").path("points").asInt()).isEqualTo(62);
        assertThat(board.path("plan").path("carriedOver").asBoolean()).isTrue();
        assertThat(board.path("scores").path("disbursement").path("points").asInt())
                .isEqualTo(80);
    }

    @Test
    @Order(2)
    void withdrawingTheDaysOfUseDerivesTheFiguresAnew() {
        List<JsonNode> declarations = api.read("/api/v1/declarations?limit=200")
                .path("items")
                .valueStream()
                .toList();
        for (String kind : List.of("in-use", "milestone")) {
            for (JsonNode declaration : declarations) {
                if (declaration.path("kind").asString().equals(kind) && !declaration.has("withdrawn")) {
                    String path =
                            "/api/v1/declarations/" + declaration.path("id").asString();
                    Answer withdrawn = api.change(
                            path + "/withdraw",
                            "{\"reasonCode\":\"replaced\",\"reason\":\"ตัวอย่าง\",\"evidence\":[{\"title\":\"ตัวอย่าง\"}]}",
                            api.get(path));
                    assertThat(withdrawn.status()).as("%s", withdrawn).isEqualTo(200);
                }
            }
        }
        eventually(() -> {
            sameAsRecomputed(2567);
            assertThat(shown.year(Indicator.MOTION_TRACKING, 2567).figure().cases())
                    .isEqualTo(21);
        });
    }

    @Test
    @Order(3)
    void bothSampleYearsAreWhatTheLogSays() {
        SampleFiles.Loaded loaded = SampleFiles.load(api, "sample-years");
        assertThat(loaded.unchanged()).isZero();
        assertThat(loaded.created()).isGreaterThan(4_500);
        eventually(() -> List.of(2564, 2565, 2566, 2567).forEach(this::sameAsRecomputed));
        assertThat(shown.year(Indicator.MOTION_TRACKING, 2564).figure().cases()).isGreaterThan(600);
        assertThat(shown.milestoneLevel(2565)).isEqualTo(5);
    }

    @Test
    @Order(4)
    void everyLevelOccursInSomeMonthOf2565() {
        for (Indicator indicator : Indicator.values()) {
            assertThat(shown.months(indicator, 2565).values().stream().map(Score::level))
                    .as(indicator.code())
                    .contains(0, 1, 2, 3, 4, 5);
        }
    }

    @Test
    @Order(5)
    void loadingTheSameFilesAgainChangesNothing() {
        int records = log().size();
        Map<Integer, JsonNode> before = boards();
        assertThat(SampleFiles.load(api, "sample-years").created()).isZero();
        assertThat(SampleFiles.load(api, "sample-years/small").created()).isZero();
        assertThat(log()).hasSize(records);
        assertThat(boards()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void everyRecordKeepsItsContract() {
        SoftAssertions all = new SoftAssertions();
        List<String> topics = new ArrayList<>(LOG);
        topics.add("council.kpi");
        List<RawRecord> records = RawLog.read(council.kafka(), topics);
        for (RawRecord record : records) {
            String type = Objects.requireNonNull(record.headers().get("ce_type"));
            all.assertThat(type).startsWith(PREFIX);
            all.assertThat(contracts.complaints(
                            type.substring(PREFIX.length()), Objects.requireNonNull(record.value())))
                    .as("%s at %s-%d@%d", type, record.topic(), record.partition(), record.offset())
                    .isEmpty();
            all.assertThat(contracts.complaints(record.topic(), record.headers()))
                    .as("headers of %s", type)
                    .isEmpty();
            all.assertThat(contracts.topic(type.substring(PREFIX.length()))).isEqualTo(record.topic());
            all.assertThat(record.key()).isEqualTo(record.headers().get("ce_subject"));
            all.assertThat(record.headers())
                    .containsKeys(
                            "ce_specversion",
                            "ce_id",
                            "ce_source",
                            "ce_time",
                            "ce_sequence",
                            "ce_recordedtime",
                            "ce_correlationid",
                            "ce_actorrole",
                            "content-type")
                    .containsEntry("ce_specversion", "1.0");
            all.assertThat(record.headers().get("ce_time"))
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            if (all.errorsCollected().size() > 20) {
                break;
            }
        }
        all.assertAll();
        assertThat(records.stream().map(RawRecord::topic)).contains(topics.toArray(String[]::new));
    }

    @Test
    @Order(7)
    void noNameAndNoFreeTextLiesOnTheLog() {
        assertThat(log())
                .allSatisfy(record -> assertThat(record.headers().values())
                        .allSatisfy(value -> assertThat(value).matches("[\\x21-\\x7e]*")))
                // A committee's official name is public.
                .filteredOn(record ->
                        !record.headers().getOrDefault("ce_subject", "").startsWith("committees/"))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(texts(JSON.readTree(Objects.requireNonNull(record.value()))))
                        .allSatisfy(text -> assertThat(text).matches(NO_WORDS)));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString() ? Stream.of(node.asString()) : node.valueStream().flatMap(WholeSystemIT::texts);
    }

    @Test
    @Order(8)
    void disputedAndIncompleteCasesAreShownButNotCounted() {
        Instant at = Instant.parse("2022-06-14T03:00:00.000Z");
        Score before = shown.year(Indicator.MOTION_TRACKING, 2565);
        try (LogProbe probe = new LogProbe(council.kafka())) {
            String backwards = UUID.randomUUID().toString();
            probe.put(LogProbe.requested(backwards, at));
            probe.put(LogProbe.delivered(backwards, 2, at.minusSeconds(60)));
            probe.put(LogProbe.delivered(UUID.randomUUID().toString(), 2, at));
            String lateStart = UUID.randomUUID().toString();
            probe.put(LogProbe.delivered(lateStart, 2, at.plusSeconds(600)));
            probe.put(LogProbe.requested(lateStart, at));
        }
        eventually(() -> {
            sameAsRecomputed(2565);
            Score after = shown.year(Indicator.MOTION_TRACKING, 2565);
            assertThat(after.disputed()).isEqualTo(before.disputed() + 1);
            assertThat(after.incomplete()).isEqualTo(before.incomplete() + 1);
            assertThat(after.figure().cases()).isEqualTo(before.figure().cases() + 1);
        });
    }

    @Test
    @Order(9)
    void badEventsAreSetAsideAndChangeNoFigure() {
        Instant at = Instant.parse("2022-06-15T03:00:00.000Z");
        Map<String, LogProbe.Draft> bad = new HashMap<>();
        String request = UUID.randomUUID().toString();
        LogProbe.Draft good = LogProbe.requested(request, at);
        bad.put("unparsable", LogProbe.delivered(request, 2, at).value("{\"content\":"));
        bad.put(
                "unparsable, no event",
                LogProbe.delivered(request, 2, at).without("ce_type").without("ce_id"));
        bad.put("schema-invalid", LogProbe.delivered(request, 2, at).value("{\"content\":7}"));
        bad.put("unknown-version", LogProbe.delivered(request, 2, at).with("ce_type", PREFIX + "MotionDelivered.v9"));
        bad.put("null-key", LogProbe.delivered(request, 2, at).key(null));
        bad.put("tombstone", LogProbe.delivered(request, 2, at).value(null));
        bad.put(
                "absurd-time, long ago",
                LogProbe.delivered(request, 2, at).with("ce_time", "1999-12-31T23:59:59.999Z"));
        bad.put(
                "absurd-time, ahead",
                LogProbe.delivered(request, 2, at)
                        .with("ce_time", at.plusMillis(300_001).toString()));
        bad.put(
                "absurd-time, of recording",
                LogProbe.delivered(request, 2, at).with("ce_recordedtime", "+999999999-12-31T23:59:59Z"));
        for (String header : List.of(
                "ce_specversion",
                "ce_source",
                "ce_sequence",
                "ce_recordedtime",
                "ce_correlationid",
                "ce_actorrole",
                "content-type")) {
            bad.put(
                    "unparsable, without " + header,
                    LogProbe.delivered(request, 2, at).without(header));
        }
        bad.put(
                "unparsable, of another version",
                LogProbe.delivered(request, 2, at).with("ce_specversion", "0.3"));
        for (String sequence : List.of("+2", "02", "๒")) {
            bad.put(
                    "unparsable, sequence " + sequence,
                    LogProbe.delivered(request, 2, at).with("ce_sequence", sequence));
        }
        bad.put(
                "unparsable, with a mark",
                LogProbe.delivered(request, 2, at).value("\uFEFF{\"content\":\"text\",\"channel\":\"portal\"}"));
        bad.put(
                "too-large",
                LogProbe.delivered(request, 2, at)
                        .value("{\"content\":\"text\",\"channel\":\"portal\",\"more\":\"%s\"}"
                                .formatted("x".repeat(70_000))));
        bad.put(
                "schema-invalid, on a foreign topic",
                new LogProbe.Draft(
                        "council.meetings",
                        "tracking-requests/" + request,
                        2,
                        "MotionDelivered",
                        at.toString(),
                        "{\"content\":\"text\",\"channel\":\"portal\"}"));
        for (String month : List.of("+999999999-12", "2022-13", "-999999999-01")) {
            bad.put(
                    "schema-invalid, until " + month,
                    new LogProbe.Draft(
                            "council.evaluation",
                            "declarations/" + UUID.randomUUID(),
                            1,
                            "ProjectStepPlanned",
                            at.toString(),
                            "{\"fiscalYear\":2565,\"project\":\"motion-tracking\",\"step\":\"test\",\"fromMonth\":\"2022-01\",\"toMonth\":\"%s\"}"
                                    .formatted(month)));
        }
        bad.put(
                "schema-invalid, of an absurd year",
                new LogProbe.Draft(
                        "council.evaluation",
                        "declarations/" + UUID.randomUUID(),
                        1,
                        "ChecklistItemCompleted",
                        at.toString(),
                        "{\"fiscalYear\":2147483647,\"item\":\"product\"}"));
        bad.put("conflict, place", LogProbe.requested(request, at.minusSeconds(3_600)));
        bad.put("conflict, id", LogProbe.delivered(request, 2, at).with("ce_id", good.header("ce_id")));
        int dead = deadLetters();
        try (LogProbe probe = new LogProbe(council.kafka())) {
            probe.put(good);
            bad.values().forEach(probe::put);
            probe.put(LogProbe.delivered(request, 2, at).with("ce_type", PREFIX + "SomethingNew.v1"));
            probe.put(good);
            probe.put(LogProbe.delivered(request, 2, at.plusSeconds(300)));
        }
        eventually(() -> {
            assertThat(deadLetters()).isEqualTo(dead + bad.size());
            sameAsRecomputed(2565);
        });
        assertThat(RawLog.read(council.kafka(), deadLetterTopics()).stream()
                        .map(record -> record.headers().get("x-reason"))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "unparsable",
                        "schema-invalid",
                        "unknown-version",
                        "null-key",
                        "tombstone",
                        "absurd-time",
                        "too-large",
                        "conflict");
        assertThat(api.read("/api/v1/dead-letters?limit=200").path("items").size())
                .isEqualTo(dead + bad.size());
    }

    @Test
    @Order(10)
    void whatBreaksItsContractIsSetAsideAndNothingElse() {
        Instant at = Instant.parse("2022-06-16T03:00:00.000Z");
        Map<String, String> files = new HashMap<>();
        try (LogProbe probe = new LogProbe(council.kafka())) {
            for (ContractExamples.Rejected example : ContractExamples.rejected()) {
                String subject = example.subjectKind() + "/" + UUID.randomUUID();
                files.put(subject, example.file() + " " + example.reason());
                probe.put(new LogProbe.Draft(
                        example.topic(), subject, 1, example.event(), at.toString(), example.data()));
            }
        }
        eventually(() -> assertThat(RawLog.read(council.kafka(), deadLetterTopics()).stream()
                        .filter(record -> files.containsKey(String.valueOf(record.key())))
                        .map(record -> String.valueOf(files.get(String.valueOf(record.key())))
                                        .replaceFirst(" .*", "") + " "
                                + record.headers().get("x-reason")))
                .containsExactlyInAnyOrderElementsOf(files.values()));
        sameAsRecomputed(2565);
    }

    @Test
    @Order(11)
    void aDeadLetterThatIsTriedAgainAndIsStillBadStaysOneAndChangesNothing() {
        Map<Integer, JsonNode> before = boards();
        List<JsonNode> letters = api.read("/api/v1/dead-letters?limit=200")
                .path("items")
                .valueStream()
                .toList();
        assertThat(letters).hasSizeGreaterThan(10);
        for (JsonNode letter : letters) {
            String path = "/api/v1/dead-letters/" + letter.path("id").asString();
            assertThat(api.read(path).path("letter").path("reason").asString()).isNotBlank();
            Answer answer = api.post(path + "/replay", "");
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            assertThat(answer.text("status")).as("%s", answer).isEqualTo("waiting");
        }
        assertThat(boards()).isEqualTo(before);
    }

    @Test
    @Order(12)
    void eventsThatComeAgainInAnotherOrderChangeNothing() {
        Map<Integer, JsonNode> before = boards();
        List<RawRecord> records = RawLog.read(council.kafka(), List.of("council.motions"));
        try (LogProbe probe = new LogProbe(council.kafka())) {
            for (RawRecord record : records.reversed()) {
                if (record.key() != null && record.value() != null && record.offset() % 7 == 0) {
                    LogProbe.Draft copy = new LogProbe.Draft(record.topic(), "", 0, "", "", "")
                            .key(record.key())
                            .value(record.value());
                    probe.put(copy.only(record.headers()));
                }
            }
        }
        eventually(() -> List.of(2564, 2565, 2566, 2567).forEach(this::sameAsRecomputed));
        assertThat(boards()).isEqualTo(before);
    }

    @Test
    @Order(13)
    void aReplayOfTheWholeLogAgreesWithTheFigures() {
        Answer started = api.post("/api/v1/replays", "");
        assertThat(started.status()).as("%s", started).isEqualTo(202);
        String path = "/api/v1/replays/" + started.id();
        eventually(() -> assertThat(api.read(path).path("state").asString())
                .as("%s", api.read(path))
                .isEqualTo("agrees"));
    }

    private int deadLetters() {
        return RawLog.read(council.kafka(), deadLetterTopics()).size();
    }

    private static List<String> deadLetterTopics() {
        return LOG.stream().map(topic -> topic + ".dlq").toList();
    }

    private Map<Integer, JsonNode> boards() {
        Map<Integer, JsonNode> boards = new HashMap<>();
        for (int year = 2564; year <= 2567; year++) {
            boards.put(year, shown.board(year));
        }
        return boards;
    }

    private List<RawRecord> log() {
        return RawLog.read(council.kafka(), LOG);
    }

    /** The year as shown against the year recomputed, to the last digit. */
    private void sameAsRecomputed(int fiscalYear) {
        Recomputation expected = new Recomputation(Sieve.of(log(), contracts).facts(), Instant.now());
        for (Indicator indicator : Indicator.values()) {
            String what = indicator.code() + " " + fiscalYear;
            assertThat(shown.year(indicator, fiscalYear)).as(what).isEqualTo(expected.year(indicator, fiscalYear));
            assertThat(shown.months(indicator, fiscalYear))
                    .as("months of " + what)
                    .isEqualTo(expected.months(indicator, fiscalYear));
            assertThat(shown.places(indicator, fiscalYear))
                    .as("places of " + what)
                    .isEqualTo(expected.places(indicator, fiscalYear));
        }
        assertThat(shown.opinions(fiscalYear))
                .as("opinions of %d", fiscalYear)
                .isEqualTo(expected.opinions(fiscalYear).all());
        assertThat(shown.opinionsByDistrict(fiscalYear))
                .as("opinions of %d by district", fiscalYear)
                .isEqualTo(expected.opinions(fiscalYear).byDistrict());
        if (fiscalYear >= 2565) {
            assertThat(shown.milestoneLevel(fiscalYear)).isEqualTo(expected.milestoneLevel(fiscalYear));
            shown.milestoneLevels(fiscalYear)
                    .forEach((month, level) ->
                            assertThat(level).as("%s", month).isEqualTo(expected.milestoneLevel(month)));
            JsonNode scores = shown.board(fiscalYear).path("scores");
            assertThat(scores.path("innovation").path("points").path("points").asInt())
                    .isEqualTo(expected.checklistPoints(fiscalYear));
            assertThat(scores.path("onePlatform").path("points").path("points").asInt())
                    .isEqualTo(expected.onePlatformPoints(fiscalYear));
            assertThat(scores.path("disbursement").path("points").asInt())
                    .isEqualTo(expected.disbursementPoints(fiscalYear));
        }
    }

    private static void same(Line expected, Score actual) {
        assertThat(actual.figure().totalMillis()).isEqualTo(expected.totalMillis());
        assertThat(actual.level()).isEqualTo(expected.level());
        same(expected, actual.figure());
    }

    private static void same(Line expected, Figure actual) {
        assertThat(actual.totalMillis()).isEqualTo(expected.totalMillis());
        assertThat(actual.cases()).isEqualTo(expected.cases());
        assertThat(actual.average()).isEqualTo(expected.average());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(assertion);
    }
}
