package th.go.bangkok.council.citizeninput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.testing.Contracts;
import th.go.bangkok.council.testing.KafkaLog;
import th.go.bangkok.council.testing.RealInfrastructure;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class RoundFlowIT {

    private static final String TOPIC = "council.citizen-input";
    private static final String SAID = "น้ำท่วมปากซอยทุกครั้งที่ฝนตก";

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void aRoundGoesFromTheTopicsToThePublishedOutcome() {
        int year = Api.unusedYear();
        Api.Answer opened =
                api.post("/rounds", "{\"fiscalYear\":%d}".formatted(year)).created();
        assertThat(opened.location()).isEqualTo("/api/v1/rounds/" + opened.id());
        String round = "/rounds/" + year;
        api.change(round, "consider-topics", "{\"outcome\":\"agreed\"}").refused(409, "topics-not-ready");
        api.change(round, "propose-topics", topics("flooding")).ok();
        api.change(round, "consider-topics", "{\"outcome\":\"sent-back\",\"note\":\"กว้างเกินไป\"}")
                .ok();
        api.change(round, "hold-forum", forum(1, "online")).refused(409, "forum-not-ready");
        api.change(round, "propose-topics", topics("flooding", "health")).ok();
        api.change(round, "consider-topics", "{\"outcome\":\"agreed\"}").ok();
        api.change(round, "hold-forum", forum(1, "online")).ok();
        api.change(round, "hold-forum", forum(1, "online")).refused(409, "forum-recorded-already");
        assertThat(api.change(round, "hold-forum", forum(2, "onsite")).ok().strings("/steps/1/missing"))
                .containsExactly("second-online-forum");
        api.change(round, "hold-forum", forum(3, "online")).ok();

        String first = api.feedback(year, "1001");
        String second = "/feedback/"
                + api.post("/feedback", """
                        {"fiscalYear":%d,"district":"1002","topic":"health","kind":"need","source":"forum",
                         "text":"อยากได้ศูนย์บริการสาธารณสุข"}""".formatted(year)).created().id();
        api.change(first, "classify", "{\"committee\":\"health\"}").refused(409, "feedback-not-checked");
        api.change(first, "check", "").ok();
        api.change(second, "check", "{}").ok();
        api.change(first, "classify", "{\"committee\":\"health\"}").ok();
        api.change(first, "classify", "{\"committee\":\"no-such-committee\"}").ok();
        Api.Answer tooSoon = api.change(round, "complete-dossiers", "").refused(409, "dossiers-not-ready");
        assertThat(tooSoon.strings("/missing")).containsExactly("feedback-sorted");
        api.change(second, "set-aside", "{\"reasonCode\":\"because\"}").refused(422, "unknown-code");
        api.change(second, "set-aside", "{\"reasonCode\":\"duplicate\"}").ok();
        api.change(first, "assign", "{\"committee\":\"health\"}").refused(409, "not-presented");
        assertThat(api.change(round, "present-dossiers", "{\"to\":[\"committee\"]}")
                        .refused(409, "presentation-not-ready")
                        .strings("/missing"))
                .containsExactly("dossiers-completed", "presented-to-chair");
        Api.Answer complete = api.change(round, "complete-dossiers", "").ok();
        assertThat(complete.body().at("/dossiers/byCommittee/0/committee").asString())
                .isEqualTo("no-such-committee");
        api.post("/feedback", Api.feedbackBody(year, "1003")).refused(409, "round-closed");
        api.change(second, "classify", "{\"committee\":\"health\"}").refused(409, "round-closed");
        api.change(round, "present-dossiers", "{\"to\":[\"chair\",\"committee\"]}")
                .ok();
        api.change(first, "assign", "{\"committee\":\"health\"}").ok();
        api.change(second, "assign", "{\"committee\":\"health\"}").refused(409, "feedback-set-aside");

        String outcome = "/outcomes/"
                + api.post("/outcomes", outcome(year, "1001")).created().id();
        api.post("/outcomes", outcome(year, "1001")).refused(409, "outcome-exists");
        assertThat(api.change(round, "complete-outcomes", "")
                        .refused(409, "outcomes-not-ready")
                        .strings("/missing"))
                .containsExactly("outcome-published-1001", "outcome-reported-1002", "outcome-published-1002");
        publish(outcome);
        publish("/outcomes/"
                + api.post("/outcomes", outcome(year, "1002")).created().id());
        Api.Answer done = api.change(round, "complete-outcomes", "").ok();
        assertThat(done.body().at("/steps").findValuesAsString("state")).containsOnly("reached");

        api.change(outcome, "correct-wording", corrected("because")).refused(422, "unknown-code");
        api.change(outcome, "correct-wording", corrected("replaced")).ok();
        assertThat(api.get("/published-outcomes?fiscalYear=" + year).ok().text())
                .doesNotContain("Two drains");
        api.asColleague().change(outcome, "check-wording", "").ok();
        api.change(outcome, "publish", "").ok();
        assertThat(api.get(outcome).ok().string("/former/0/wording/text/en")).isEqualTo("The drain was widened.");
        Api.Answer published = api.get("/published-outcomes?fiscalYear=" + year).ok();
        assertThat(published.body().at("/items").findValuesAsString("en"))
                .contains("Two drains were widened.", "The drain was widened.");
        assertThat(published.body().at("/items").size()).isEqualTo(2);
        assertThat(published.text()).contains("The drain was widened").doesNotContain(SAID, "ลุงที่ปากซอย");
        assertThat(done.text()).doesNotContain(SAID, "กว้างเกินไป");

        assertTheLogHoldsWhatHappened(opened.id(), first.substring(1), second.substring(1), outcome.substring(1));
    }

    private void publish(String outcome) {
        api.change(outcome, "publish", "").refused(409, "wording-not-ready");
        api.change(outcome, "draft-wording", """
                {"wording":{"th":"ขยายท่อระบายน้ำแล้ว","en":"The drain was widened."}}""").ok();
        assertThat(api.get("/published-outcomes").ok().text()).doesNotContain(outcome.substring(10));
        api.change(outcome, "publish", "").refused(409, "wording-not-ready");
        api.asColleague().change(outcome, "check-wording", "").ok();
        api.change(outcome, "publish", "").ok();
        api.change(outcome, "draft-wording", "{\"wording\":{\"th\":\"ก\",\"en\":\"x\"}}")
                .refused(409, "outcome-published-already");
    }

    private static void assertTheLogHoldsWhatHappened(String round, String first, String second, String outcome) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(names("rounds/" + round))
                        .containsExactly(
                                "RoundOpened",
                                "TopicsConsidered",
                                "TopicsConsidered",
                                "ForumHeld",
                                "ForumHeld",
                                "ForumHeld",
                                "DossiersCompleted",
                                "DossiersPresented",
                                "OutcomesCompleted"));
        await().untilAsserted(() -> assertThat(names(first))
                .containsExactly(
                        "FeedbackReceived",
                        "FeedbackChecked",
                        "FeedbackClassified",
                        "FeedbackClassified",
                        "FeedbackAssigned"));
        await().untilAsserted(() ->
                assertThat(names(second)).containsExactly("FeedbackReceived", "FeedbackChecked", "FeedbackSetAside"));
        await().untilAsserted(() ->
                assertThat(names(outcome)).containsExactly("OutcomeReported", "OutcomePublished", "OutcomePublished"));
        assertThat(KafkaLog.texts(TOPIC))
                .allSatisfy(record -> assertThat(record)
                        .doesNotContain(
                                SAID,
                                "อยากได้ศูนย์บริการสาธารณสุข",
                                "กว้างเกินไป",
                                "หัวข้อ",
                                "เรียนลุงที่ปากซอย",
                                "ขยายท่อระบายน้ำแล้ว",
                                "The drain was widened",
                                "Two drains were widened"));
        Contracts contracts = Contracts.in(Path.of("contracts"));
        for (String subject : List.of("rounds/" + round, first, second, outcome)) {
            long sequence = 0;
            for (CloudEvent event : KafkaLog.read(TOPIC, subject)) {
                sequence++;
                assertThat(contracts.validate(event)).as(event.toString()).isEmpty();
                assertThat(event.getExtension("sequence")).isEqualTo(Long.toString(sequence));
                assertThat(event.getExtension("correlationid")).isEqualTo(round);
                assertThat(event.getExtensionNames()).doesNotContain("enteredlater");
            }
        }
    }

    private static List<String> names(String subject) {
        return KafkaLog.read(TOPIC, subject).stream()
                .map(event -> event.getType().replaceAll("th\\.go\\.bangkok\\.council\\.(\\w+)\\.v1", "$1"))
                .toList();
    }

    @Test
    void aLetterHoldsNoMilestoneUpIsCountedApartAndCanBeSortedAfterwards() {
        int year = api.agreedRound();
        String round = "/rounds/" + year;
        String letter = "/feedback/"
                + api.post("/feedback", Api.feedbackBody(year, "1002").replace("forum", "letter"))
                        .created()
                        .id();
        assertThat(api.change(round, "complete-dossiers", "")
                        .refused(409, "dossiers-not-ready")
                        .strings("/missing"))
                .containsExactly("feedback-received");
        String said = api.sortedFeedback(year, "1001");

        Api.Answer complete = api.change(round, "complete-dossiers", "").ok();

        assertThat(complete.body().at("/feedback/items").asInt()).isEqualTo(2);
        assertThat(complete.body().at("/feedback/unsorted").asInt()).isEqualTo(1);
        assertThat(complete.body().at("/feedback/forum/items").asInt()).isEqualTo(1);
        assertThat(complete.body().at("/feedback/forum/unsorted").asInt()).isZero();
        api.post("/feedback", Api.feedbackBody(year, "1002").replace("forum", "letter"))
                .refused(409, "round-closed");
        api.change(round, "present-dossiers", "{\"to\":[\"chair\",\"committee\"]}")
                .ok();
        api.change(letter, "check", "").ok();
        api.change(letter, "classify", "{\"committee\":\"health\"}").ok();
        api.change(letter, "classify", "{\"committee\":\"education\"}").refused(409, "round-closed");
        api.change(letter, "assign", "{\"committee\":\"health\"}").ok();
        api.change(said, "set-aside", "{\"reasonCode\":\"duplicate\"}").refused(409, "round-closed");
        publish("/outcomes/"
                + api.post("/outcomes", outcome(year, "1001")).created().id());
        api.change(round, "complete-outcomes", "").ok();
        await().untilAsserted(() -> assertThat(KafkaLog.texts(TOPIC))
                .anySatisfy(record -> assertThat(record)
                        .contains("rounds/" + complete.id(), "\"items\":2", "\"classified\":1", "\"forumItems\":1"))
                .anySatisfy(record -> assertThat(record)
                        .contains("rounds/" + complete.id(), "OutcomesCompleted", "\"districts\":1")));
    }

    @Test
    void twoPeopleWhoChangeOneRoundDoNotOverwriteEachOther() {
        int year = api.agreedRound();
        String etag = api.get("/rounds/" + year).etag();
        Map<String, String> read = Map.of("If-Match", etag);

        api.post("/rounds/" + year + "/hold-forum", forum(1, "online"), read).ok();
        api.post("/rounds/" + year + "/hold-forum", forum(2, "online"), read).refused(412, "changed-meanwhile");
        api.post("/rounds/" + year + "/hold-forum", forum(2, "online")).refused(428, "version-required");
    }

    @Test
    void feedbackThatComesInDoesNotChangeTheVersionOfItsRound() {
        int year = api.agreedRound();
        String before = api.get("/rounds/" + year).etag();

        api.feedback(year, "1001");

        assertThat(api.get("/rounds/" + year).etag()).isEqualTo(before);
        assertThat(api.get("/rounds/" + year).body().at("/feedback/unsorted").asInt())
                .isEqualTo(1);
    }

    @Test
    void aCommandThatIsSentAgainChangesNothingAndGetsTheSameAnswer() {
        int year = api.agreedRound();
        Map<String, String> key = Map.of("Idempotency-Key", "feedback-" + year);

        Api.Answer first =
                api.post("/feedback", Api.feedbackBody(year, "1001"), key).created();
        Api.Answer again =
                api.post("/feedback", Api.feedbackBody(year, "1001"), key).created();

        assertThat(again.text()).isEqualTo(first.text());
        api.post("/feedback", Api.feedbackBody(year, "1002"), key).refused(409, "command-conflict");
        assertThat(api.get("/rounds/" + year).body().at("/feedback/items").asInt())
                .isEqualTo(1);
        String item = "/feedback/" + first.id();
        api.change(item, "check", "").ok();
        api.change(item, "set-aside", "{\"reasonCode\":\"unclear\"}").ok();
        api.change("/rounds/" + year, "complete-dossiers", "").ok();
        assertThat(api.post("/feedback", Api.feedbackBody(year, "1001"), key)
                        .created()
                        .id())
                .as("also after the round was closed")
                .isEqualTo(first.id());
    }

    @Test
    void aFiscalYearHasOneRound() {
        int year = api.agreedRound();

        api.post("/rounds", "{\"fiscalYear\":%d}".formatted(year)).refused(409, "round-exists");
        api.post("/feedback", Api.feedbackBody(2640, "1001")).refused(409, "no-round");
        api.get("/rounds/2640").refused(404, "not-found");
        api.get("/rounds/last").refused(404, "not-found");
    }

    @Test
    void whatIsEnteredLaterSaysWhyAndCannotBeBeforeWhatItBuildsOn() {
        int year = Api.unusedYear();
        String round = "/rounds/" + year;
        String id = api.post("/rounds", """
                        {"fiscalYear":%d,"occurredAt":"2022-01-10T02:00:00Z","occurredAtReason":"paper-form"}""".formatted(year)).created().id();
        api.change(round, "propose-topics", topics("flooding")).ok();
        String late = "{\"outcome\":\"agreed\",\"occurredAt\":\"%s\",\"occurredAtReason\":\"%s\"}";

        api.change(round, "consider-topics", late.formatted("2022-01-09T02:00:00Z", "paper-form"))
                .refused(422, "too-early");
        api.change(round, "consider-topics", late.formatted("2022-01-11T02:00:00Z", "no-such-reason"))
                .refused(422, "unknown-code");
        api.change(round, "consider-topics", late.formatted("2022-01-11T02:00:00Z", "paper-form"))
                .ok();

        await().untilAsserted(() -> assertThat(KafkaLog.read(TOPIC, "rounds/" + id))
                .hasSize(2)
                .allSatisfy(
                        event -> assertThat(event.getExtension("enteredlater")).isEqualTo("paper-form")));
    }

    private static String topics(String... codes) {
        List<String> topics = List.of(codes).stream()
                .map("{\"code\":\"%s\",\"title\":{\"th\":\"หัวข้อ\",\"en\":\"Topic\"}}"::formatted)
                .toList();
        return "{\"topics\":[%s]}".formatted(String.join(",", topics));
    }

    private static String forum(int number, String mode) {
        return """
                {"number":%d,"mode":"%s","attendance":[
                  {"district":"1001","citizens":2,"officers":1},{"district":"1002","citizens":0,"officers":0}]}""".formatted(number, mode);
    }

    private static String corrected(String reason) {
        return """
                {"wording":{"th":"ขยายท่อ 2 แห่ง","en":"Two drains were widened."},"reasonCode":"%s"}""".formatted(reason);
    }

    private static String outcome(int year, String district) {
        return "{\"fiscalYear\":%d,\"district\":\"%s\",\"text\":\"เรียนลุงที่ปากซอย ขยายท่อแล้ว\"}"
                .formatted(year, district);
    }
}
