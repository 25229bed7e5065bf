package th.go.bangkok.council.kpi.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.go.bangkok.council.kpi.TestLog.TestEvent;
import th.go.bangkok.council.kpi.TrackingRequest;

class EventReaderTests {

    private static final Instant TIME = Instant.parse("2022-03-01T02:00:00.000Z");

    private final EventReader reader = new EventReader();
    private final TestEvent usable = new TrackingRequest().requested(TIME).event(1);

    @Test
    void readsAnEventOfTheLog() {
        assertThat(reader.read(record(usable.later("import").record())))
                .isInstanceOfSatisfying(Reading.Usable.class, usable -> {
                    Event event = usable.event();
                    assertThat(event.name()).isEqualTo("MotionRequested");
                    assertThat(event.sequence()).isEqualTo(1);
                    assertThat(event.time()).isEqualTo(TIME);
                    assertThat(event.enteredLater()).isEqualTo("import");
                    assertThat(event.said().texts("districts")).containsExactly("1001");
                });
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        assertThat(read(usable.typed("th.go.bangkok.council.SomethingNew.v7")))
                .isEqualTo(new Reading.PassedOver("other", false));
        assertThat(read(usable.typed("org.example.Other"))).isEqualTo(new Reading.PassedOver("other", false));
    }

    @Test
    void passesOverKnownEventsThatFiguresDoNotNeed() {
        TestEvent decided =
                TestEvent.of("council.motions", "motions/1", 2, "MotionDecided", TIME, "{\"decision\":\"adopted\"}");
        assertThat(read(decided)).isEqualTo(new Reading.PassedOver("MotionDecided", true));
        assertReason(decided.saying("{}"), Reason.SCHEMA_INVALID);
    }

    @Test
    void refusesAnotherMajorVersionOfAKnownEvent() {
        assertReason(usable.typed("th.go.bangkok.council.MotionRequested.v2"), Reason.UNKNOWN_VERSION);
    }

    @Test
    void refusesRecordsWithoutKeyOrValue() {
        LogRecord record = record(usable.record());
        assertThat(reader.read(new LogRecord("council.motions", 0, 0, 0, null, record.value(), record.headers())))
                .extracting("reason")
                .isEqualTo(Reason.NULL_KEY);
        assertThat(reader.read(new LogRecord("council.motions", 0, 0, 0, record.key(), null, record.headers())))
                .extracting("reason")
                .isEqualTo(Reason.TOMBSTONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "null", "3", "{\"a\":1,\"a\":2}", "{\"a\":1} x", "{"})
    void refusesDataThatIsNoJsonObject(String json) {
        assertReason(usable.saying(json), Reason.UNPARSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"motionId\":\"x\",\"askedBy\":\"councillor\",\"motionStatus\":\"adopted\",\"districts\":[]}",
                "{\"motionId\":\"0190b0a0-0000-7000-8000-000000000000\",\"askedBy\":1,\"motionStatus\":\"adopted\",\"districts\":[]}",
                "{\"motionId\":\"0190b0a0-0000-7000-8000-000000000000\",\"askedBy\":\"councillor\",\"motionStatus\":\"adopted\",\"districts\":\"1001\"}",
                "{\"motionId\":\"0190b0a0-0000-7000-8000-000000000000\",\"askedBy\":\"councillor\",\"motionStatus\":\"adopted\",\"districts\":[null]}"
            })
    void refusesDataOfAnotherShape(String json) {
        assertReason(usable.saying(json), Reason.SCHEMA_INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999-12-31T23:59:59.999Z",
                "2022-12-01T00:05:00.001Z",
                "2101-01-01T00:00:00.000Z",
                "-0001-01-01T00:00:00.000Z"
            })
    void refusesAbsurdTimes(String time) {
        assertReason(usable.at(time), Reason.ABSURD_TIME);
    }

    @Test
    void acceptsATimeFiveMinutesAfterItsRecording() {
        assertThat(read(usable.at("2022-12-01T00:05:00.000Z"))).isInstanceOf(Reading.Usable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_specversion",
                "ce_id",
                "ce_source",
                "ce_type",
                "ce_subject",
                "ce_time",
                "ce_sequence",
                "ce_recordedtime",
                "ce_correlationid",
                "ce_actorrole",
                "content-type"
            })
    void refusesARecordThatIsNoCloudEvent(String header) {
        ProducerRecord<String, byte[]> record = usable.record();
        record.headers().remove(header);
        assertThat(reader.read(record(record))).extracting("reason").isEqualTo(Reason.UNPARSABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_sequence, +2",
        "ce_sequence, 02",
        "ce_sequence, 0",
        "ce_sequence, ๒",
        "ce_sequence, 9223372036854775808",
        "ce_recordedtime, 2022-12-01T00:00Z",
        "ce_time, yesterday"
    })
    void refusesAnEnvelopeThatIsWrittenOtherwise(String header, String value) {
        assertThat(reader.read(record(with(header, value))))
                .extracting("reason")
                .isEqualTo(Reason.UNPARSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "1999-12-31T23:59:59.999Z",
                "2100-01-01T00:00:00Z"
            })
    void refusesAbsurdTimesOfRecording(String time) {
        assertThat(reader.read(record(with("ce_recordedtime", time))))
                .extracting("reason")
                .isEqualTo(Reason.ABSURD_TIME);
    }

    @Test
    void refusesDataBeforeWhichThereIsAMarkOrThatAreNotUtf8() {
        String json = usable.json();
        for (byte[] value : List.of(
                ("\uFEFF" + json).getBytes(StandardCharsets.UTF_8),
                json.getBytes(StandardCharsets.UTF_16LE),
                json.getBytes(StandardCharsets.UTF_16),
                json.replace("1001", "1001\u00e9").getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(reader.read(carrying(value))).extracting("reason").isEqualTo(Reason.UNPARSABLE);
        }
    }

    @Test
    void refusesMoreThanProducersMaySend() {
        String json = usable.json().replaceFirst("[{]", "{\"more\":\"\",");
        int room = EventReader.LARGEST_VALUE - json.length();
        assertThat(reader.read(carrying(filled(json, room)))).isInstanceOf(Reading.Usable.class);
        assertThat(reader.read(carrying(filled(json, room + 1))))
                .extracting("reason")
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reader.read(record(with("ce_actorrole", "r".repeat(513)))))
                .extracting("reason")
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reader.read(record(with("ce_enteredlater", "r".repeat(513)))))
                .extracting("reason")
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aVeryLongCodeIsNoReasonToStop() {
        String code = "a-".repeat(20_000) + "a";
        assertThat(read(usable.saying(usable.json().replace("councillor", code))))
                .isInstanceOf(Reading.Usable.class);
        assertReason(usable.saying(usable.json().replace("councillor", code + "-")), Reason.SCHEMA_INVALID);
    }

    @Test
    void refusesAKnownEventOnTheTopicOfAnotherService() {
        for (String topic : List.of("council.meetings", "council.evaluation", "council.citizen-input")) {
            LogRecord own = record(usable.record());
            assertThat(reader.read(new LogRecord(topic, 0, 0, 0, own.key(), own.value(), own.headers())))
                    .extracting("reason")
                    .isEqualTo(Reason.SCHEMA_INVALID);
        }
    }

    private ProducerRecord<String, byte[]> with(String header, String value) {
        ProducerRecord<String, byte[]> record = usable.record();
        record.headers().remove(header).add(header, value.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private LogRecord carrying(byte[] value) {
        LogRecord own = record(usable.record());
        return new LogRecord(own.topic(), 0, 0, 0, own.key(), value, own.headers());
    }

    private static byte[] filled(String json, int room) {
        return json.replace("\"more\":\"\"", "\"more\":\"" + "x".repeat(room) + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesAKeyThatIsNotTheSubject() {
        ProducerRecord<String, byte[]> record = usable.record();
        record.headers()
                .remove("ce_subject")
                .add("ce_subject", "tracking-requests/other".getBytes(StandardCharsets.UTF_8));
        assertThat(reader.read(record(record))).extracting("reason").isEqualTo(Reason.SCHEMA_INVALID);
    }

    @Test
    void tellsContentApartWhateverTheOrderOfFields() {
        TestEvent one = usable.saying(
                "{\"motionId\":\"0190b0a0-0000-7000-8000-000000000000\",\"askedBy\":\"councillor\",\"motionStatus\":\"adopted\",\"districts\":[]}");
        TestEvent same = usable.saying(
                "{ \"districts\":[], \"askedBy\":\"councillor\", \"motionStatus\":\"adopted\",\"motionId\":\"0190b0a0-0000-7000-8000-000000000000\"}");
        TestEvent other = usable.saying(
                "{\"motionId\":\"0190b0a0-0000-7000-8000-000000000000\",\"askedBy\":\"councillor\",\"motionStatus\":\"lapsed\",\"districts\":[]}");
        assertThat(digest(one)).isEqualTo(digest(same)).isNotEqualTo(digest(other));
        assertThat(digest(one)).isNotEqualTo(digest(one.at("2022-03-01T02:00:00.001Z")));
    }

    private long digest(TestEvent event) {
        return read(event) instanceof Reading.Usable readable ? readable.event().digest() : 0;
    }

    private void assertReason(TestEvent event, Reason reason) {
        assertThat(read(event)).extracting("reason").isEqualTo(reason);
    }

    private Reading read(TestEvent event) {
        return reader.read(record(event.record()));
    }

    private static LogRecord record(ProducerRecord<String, byte[]> record) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        @Nullable String key = record.key();
        return new LogRecord(
                record.topic(),
                0,
                0,
                0,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                record.value(),
                headers);
    }
}
