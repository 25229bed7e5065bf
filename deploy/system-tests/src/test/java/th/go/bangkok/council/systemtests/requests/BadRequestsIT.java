package th.go.bangkok.council.systemtests.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static th.go.bangkok.council.systemtests.requests.Desk.ifMatch;
import static th.go.bangkok.council.systemtests.requests.Desk.ok;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import th.go.bangkok.council.systemtests.recomputation.RawLog;
import th.go.bangkok.council.systemtests.running.Api;
import th.go.bangkok.council.systemtests.running.Api.Answer;
import th.go.bangkok.council.systemtests.running.RunningCouncil;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsIT {

    private static final List<String> TOPICS =
            List.of("council.motions", "council.meetings", "council.citizen-input", "council.evaluation");
    private static final String NOBODY = "0192f4c0-0000-7000-8000-000000000000";

    private final RunningCouncil council = RunningCouncil.shared();
    private final Api api = council.api();
    private final Desk desk = new Desk(api);
    private final String councillor = desk.councillor().id();
    private final Answer motion = desk.adoptedMotion(councillor);

    @Test
    void refusesBodiesThatAreNoRequestAndStoresNothingOfThem() {
        unchangedBy(
                "/api/v1/tracking-requests",
                () -> refusedAll(
                        "/api/v1/tracking-requests",
                        WrongBodies.of(Desk.trackingBody(motion.id(), councillor)),
                        Map.of()));
        unchangedBy(
                "/api/v1/motions",
                () -> refusedAll("/api/v1/motions", WrongBodies.of(motionBody(), "subject"), Map.of()));
        unchangedBy("/api/v1/councillors", () -> refusedAll("/api/v1/councillors", WrongBodies.of("""
                                {"name":{"th":"ก","en":"a"},"kind":"appointed","from":"2022-05-22"}"""), Map.of()));
    }

    @Test
    void refusesTextInWhichSomethingIsHiddenAndTextWithoutEnd() {
        unchangedBy(
                "/api/v1/motions",
                () -> refusedAll("/api/v1/motions", WrongBodies.hiding(motionBody(), "subject"), Map.of()));
    }

    @Test
    void keepsEmojiAndThaiMarksAsTheyWereWritten() {
        String text = "น้ำท่วมที่ซอยนี้ 🌧️👨‍👩‍👧 ผู้สูงอายุเดินลำบาก กำ้";
        Answer created = Desk.created(api.post("/api/v1/motions", motionBody().replace("ญัตติ", text)));
        assertThat(created.text("subject")).isEqualTo(text);
        assertThat(api.read("/api/v1/motions/" + created.id()).path("subject").asString())
                .isEqualTo(text);
    }

    @Test
    void refusesTimesThatCannotBe() {
        unchangedBy(
                "/api/v1/tracking-requests",
                () -> refusedAll(
                        "/api/v1/tracking-requests",
                        WrongBodies.atAbsurdTimes(Desk.trackingBody(motion.id(), councillor)),
                        Map.of()));
    }

    @Test
    void refusesADeliveryBeforeTheRequestAndAPauseOutsideIt() {
        Answer request = desk.trackingRequest(motion.id(), councillor);
        String earlier = Instant.parse(
                        request.body().path("clock").path("started").asString())
                .minus(1, ChronoUnit.MILLIS)
                .toString();
        String path = "/api/v1/tracking-requests/" + request.id();
        refused(422, api.change(path + "/deliver", deliverAt(earlier), request));
        refused(422, api.change(path + "/pause", """
                        {"reasonCode":"waiting-for-office","occurredAt":"%s","occurredAtReason":"phone"}""".formatted(earlier), request));
        assertThat(api.get(path).etag()).isEqualTo(request.etag());
    }

    @Test
    void refusesADeliveryWithoutContent() {
        Answer request = desk.trackingRequest(motion.id(), councillor);
        String path = "/api/v1/tracking-requests/" + request.id();
        refused(422, api.change(path + "/deliver", "{\"content\":\"text\",\"channel\":\"portal\"}", request));
        assertThat(api.get(path).text("status")).isEqualTo("open");
    }

    @Test
    void refusesBytesThatAreNoUtf8AndOtherKindsOfContent() {
        byte[] broken = motionBody().replace("ญัตติ", "?").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < broken.length; i++) {
            broken[i] = broken[i] == '?' ? (byte) 0xff : broken[i];
        }
        refused4xx("broken UTF-8", api.postBytes("/api/v1/motions", "application/json", broken, Map.of()));
        byte[] right = motionBody().getBytes(StandardCharsets.UTF_8);
        refused(415, api.postBytes("/api/v1/motions", "text/plain", right, Map.of()));
        refused(415, api.postBytes("/api/v1/motions", "application/xml", right, Map.of()));
    }

    @Test
    void refusesWrongAddressesPagesAndEntityTags() {
        refused(404, api.get("/api/v1/motions/" + NOBODY));
        refused(404, api.get("/api/v1/no-such-things"));
        for (String path : List.of(
                "/api/v1/motions/not-an-id",
                "/api/v1/motions/%00",
                "/api/v1/motions/" + "9".repeat(3_000),
                "/api/v1/motions?limit=0",
                "/api/v1/motions?limit=201",
                "/api/v1/motions?limit=many",
                "/api/v1/motions?after=%F0%9F%9A%80",
                "/api/v1/motions?after=" + "A".repeat(2_000),
                "/api/v1/motions?year=สองพัน".replace("สองพัน", "%E0%B8%AA"),
                "/api/v1/motions?status=lost",
                "/api/v1/scoreboards/0",
                "/api/v1/scoreboards/now",
                "/api/v1/scoreboards/99999999999999999999",
                "/api/v1/scoreboards/2565?asOf=yesterday",
                "/api/v1/scoreboards/2565/months?indicator=happiness",
                "/api/v1/cases?month=2565-13")) {
            refused4xx(path, api.get(path));
        }
        Answer request = desk.trackingRequest(motion.id(), councillor);
        String path = "/api/v1/tracking-requests/" + request.id() + "/deliver";
        refused(428, api.post(path, deliver()));
        for (String tag : List.of("", "1", "\"one\"", "\"1", "*", "W/\"x\"", "\"99999999999999999999\"", "\"-1\"")) {
            refused4xx("If-Match " + tag, api.post(path, deliver(), Map.of("If-Match", tag)));
        }
        refused4xx("long key", api.post("/api/v1/motions", motionBody(), Map.of("Idempotency-Key", "k".repeat(5_000))));
        refused4xx("blank key", api.post("/api/v1/motions", motionBody(), Map.of("Idempotency-Key", " ")));
    }

    @Test
    void everyCommandOfEveryServiceRefusesNonsense() {
        Map<String, String> nonsense = new LinkedHashMap<>();
        nonsense.putAll(WrongBodies.of("{\"colour\":\"blue\"}"));
        JsonNode description = api.read("/openapi.json");
        List<String> paths = new ArrayList<>();
        description.path("paths").properties().forEach(path -> {
            // A replay is asked for without a body.
            if (path.getValue().has("post")
                    && path.getKey().startsWith("/api/v1/")
                    && !path.getKey().equals("/api/v1/replays")) {
                paths.add(path.getKey());
            }
        });
        assertThat(paths).hasSizeGreaterThan(30);
        long before = records();
        for (String path : paths) {
            if (path.startsWith("/api/v1/imports/")) {
                importsNothing(path);
            } else {
                String address = path.replaceAll("\\{[a-zA-Z]*[yY]ear}", "2565").replaceAll("\\{[^}]+}", NOBODY);
                refusedAll(address, nonsense, Map.of("If-Match", "\"1\""));
            }
        }
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void everyAddressThatIsDescribedIsReachedThroughTheGateway() {
        List<String> addresses = new ArrayList<>();
        api.read("/openapi.json").path("paths").properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().endsWith("/changes")) {
                addresses.add(
                        path.getKey().replaceAll("\\{[a-zA-Z]*[yY]ear}", "2565").replaceAll("\\{[^}]+}", NOBODY));
            }
        });
        assertThat(addresses).hasSizeGreaterThan(20).allSatisfy(address -> {
            Answer answer = api.get(address);
            assertThat(answer.status()).as("%s", answer).isLessThan(500);
            assertThat(answer.text("type")).isNotEqualTo("/problems/no-such-address");
        });
    }

    @Test
    void aKeyStandsForOneCommandOnly() {
        Map<String, String> key = Map.of("Idempotency-Key", "one-command-" + System.nanoTime());
        Answer first = Desk.created(api.post("/api/v1/motions", motionBody(), key));
        Answer again = Desk.created(api.post("/api/v1/motions", motionBody(), key));
        assertThat(again.body()).isEqualTo(first.body());
        refused(409, api.post("/api/v1/motions", motionBody().replace("ญัตติ", "อื่น"), key));
    }

    @Test
    void ofTwoPeopleWhoChangeOneThingTheSecondIsToldAndNothingIsLost() {
        Answer request = desk.trackingRequest(motion.id(), councillor);
        String path = "/api/v1/tracking-requests/" + request.id();
        Answer paused = ok(api.change(path + "/pause", "{\"reasonCode\":\"waiting-for-office\"}", request));
        refused(412, api.change(path + "/deliver", deliver(), request));
        assertThat(api.get(path).body()).isEqualTo(paused.body());
        ok(api.change(path + "/deliver", deliver(), paused));
    }

    @Test
    void ofManyPeopleAtOnceExactlyOneGetsThrough() throws InterruptedException, ExecutionException {
        Answer request = desk.trackingRequest(motion.id(), councillor);
        String path = "/api/v1/tracking-requests/" + request.id() + "/pause";
        List<Callable<Answer>> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            people.add(() -> api.post(path, "{\"reasonCode\":\"waiting-for-office\"}", ifMatch(request)));
        }
        List<Integer> answers = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : pool.invokeAll(people)) {
                answers.add(answer.get().status());
            }
        }
        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(api.read("/api/v1/tracking-requests/" + request.id())
                        .path("clock")
                        .path("pauses")
                        .size())
                .isEqualTo(1);
    }

    private void importsNothing(String path) {
        String what = path.substring("/api/v1/imports/".length());
        Answer answer = api.importRows(
                what, "{\"colour\":1}\nnonsense\n[]\n\n{\"sourceSystem\":\"x\"}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as("%s %s", path, answer).isEqualTo(200);
        assertThat(answer.body().path("created").asInt()).isZero();
        assertThat(answer.body().path("refused").size()).isEqualTo(4);
        assertThat(answer.body().path("refused").path(0).path("line").asInt()).isEqualTo(1);
    }

    private void unchangedBy(String collection, Runnable requests) {
        JsonNode listed = api.read(collection + "?limit=200");
        long records = records();
        requests.run();
        assertThat(api.read(collection + "?limit=200")).isEqualTo(listed);
        assertThat(records()).isEqualTo(records);
    }

    /** What lies on the topics once nothing more comes: what was stored is published a moment later. */
    private long records() {
        AtomicLong before = new AtomicLong(-1);
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> (long) RawLog.read(council.kafka(), TOPICS).size(), now -> before.getAndSet(now) == now);
    }

    private void refusedAll(String path, Map<String, String> bodies, Map<String, String> headers) {
        SoftAssertions all = new SoftAssertions();
        bodies.forEach((what, body) -> {
            Answer answer = api.post(path, body, headers);
            all.assertThat(answer.status())
                    .as("POST %s with %s: %s", path, what, answer.body())
                    .isBetween(400, 499);
            all.assertThat(answer.text("type"))
                    .as("POST %s with %s", path, what)
                    .startsWith("/problems/")
                    .isNotEqualTo("/problems/no-such-address");
        });
        all.assertAll();
    }

    private static void refused(int status, Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        refused4xx("", answer);
    }

    private static void refused4xx(String what, Answer answer) {
        assertThat(answer.status()).as("%s: %s", what, answer).isBetween(400, 499);
        assertThat(answer.contentType()).as("%s", what).startsWith("application/problem+json");
        assertThat(answer.text("type")).startsWith("/problems/");
        assertThat(answer.text("title")).isNotBlank();
        assertThat(answer.body().path("status").asInt()).isEqualTo(answer.status());
    }

    private String motionBody() {
        return """
                {"kind":"motion","subject":"ญัตติ","proposerId":"%s","districts":["1001"]}""".formatted(councillor);
    }

    private static String deliver() {
        return "{\"content\":\"text\",\"text\":\"คำตอบ\",\"channel\":\"portal\"}";
    }

    private static String deliverAt(String time) {
        return """
                {"content":"text","text":"คำตอบ","channel":"portal","occurredAt":"%s","occurredAtReason":"phone"}""".formatted(time);
    }
}
