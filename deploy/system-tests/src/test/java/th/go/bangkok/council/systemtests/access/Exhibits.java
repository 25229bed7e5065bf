package th.go.bangkok.council.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.systemtests.requests.Desk;
import th.go.bangkok.council.systemtests.running.Api;
import th.go.bangkok.council.systemtests.running.Api.Answer;

/** One thing of each kind for everybody who can have one of their own, and one that is somebody else's. */
final class Exhibits {

    private static final int YEAR = 2643;
    private static final int PRESENTED = 2642;
    private static final String COMMITTEE = "exhibited-committee";
    private static final String EVIDENCE = "\"evidence\":[{\"title\":\"ตัวอย่าง\"}]";
    private static final Map<String, String> INDICATORS = Map.of(
            "motion-head", "motion-tracking",
            "meeting-head", "committee-meetings",
            "citizen-input-officer", "citizen-needs",
            "citizen-input-officer-2", "citizen-needs");

    /**
     * What somebody asks of a thing of theirs and of another's.
     *
     * @param ownBody empty where nothing is sent
     */
    record Trial(String ownPath, String ownBody, String otherPath, String otherBody) {}

    private static @Nullable Exhibits shared;

    private final Api api;
    private final Map<String, String> councillors = new HashMap<>();
    private final Map<String, String> requests = new HashMap<>();
    private final Map<String, String> feedback = new HashMap<>();
    private final Map<String, String> outcomes = new HashMap<>();
    private final Map<String, String> declarations = new HashMap<>();
    private final String published;
    private final String unpublished;
    private final String scheduled;
    private final String unscheduled;
    private final String committee;
    private final String room;

    private Exhibits(Api api) {
        this.api = api;
        Desk desk = new Desk(api);
        Somebody.all().stream()
                .filter(somebody -> somebody.roles().contains("councillor"))
                .forEach(somebody -> councillors.put(somebody.name(), councillor(desk, somebody.subject())));
        String proposer = councillors.values().iterator().next();
        Answer motion = desk.adoptedMotion(proposer);
        published = motion.id();
        unpublished = desk.adoptedMotion(proposer).id();
        ok(api.change("/api/v1/motions/" + published + "/publish", "{}", motion));
        councillors.forEach((who, id) -> requests.put(who, delivered(desk.trackingRequest(unpublished, id))));
        imported("committees", """
                {"sourceSystem":"exhibits","sourceId":"c","code":"%s","kind":"standing","name":{"th":"คณะกรรมการตัวอย่าง","en":"Sample committee"},"from":"2022-10-01","members":["exhibited-seat"]}""".formatted(COMMITTEE));
        committee = committee();
        unscheduled = mission().id();
        scheduled = scheduled(mission());
        room = Desk.created(api.post("/api/v1/rooms", """
                {"name":{"th":"ห้องตัวอย่าง","en":"Sample room"},"capacity":20,"place":"ชั้น 2"}""")).id();
        imported("rounds", """
                {"sourceSystem":"exhibits","sourceId":"r","fiscalYear":%d,"openedAt":"%s","topics":[{"code":"health","title":{"th":"สุขภาพ","en":"Health"}}],"considerations":[{"at":"%s","outcome":"agreed"}]}""".formatted(
                        YEAR, Instant.now().minusSeconds(60), Instant.now().minusSeconds(30)));
        for (String district : List.of("1001", "1002")) {
            feedback.put(
                    district,
                    Desk.created(api.post("/api/v1/feedback", opinion(district)))
                            .id());
        }
        presentedRound();
        for (String district : List.of("1001", "1002")) {
            outcomes.put(
                    district,
                    Desk.created(api.post("/api/v1/outcomes", outcome(district)))
                            .id());
        }
        INDICATORS.values().stream()
                .distinct()
                .forEach(indicator -> declarations.put(
                        indicator,
                        Desk.created(api.post("/api/v1/declarations", completed(indicator, "action-plan")))
                                .id()));
    }

    /** Those of the shared system; entered, as by those whose work it is, when they are first asked for. */
    static synchronized Exhibits shared(Api api) {
        Exhibits known = shared;
        if (known == null) {
            known = new Exhibits(api);
            shared = known;
        }
        return known;
    }

    /** The address of a thing that exists where the route names one; something of nobody's where there is none. */
    String somewhere(String path) {
        String nothing = "0192f4c0-0000-7000-8000-000000000000";
        Map<String, String> ids = Map.of(
                "councillors", councillors.values().iterator().next(),
                "motions", published,
                "tracking-requests", requests.values().iterator().next(),
                "committees", committee,
                "rooms", room,
                "meeting-missions", scheduled,
                "rounds", Integer.toString(YEAR),
                "feedback", Objects.requireNonNull(feedback.get("1001")),
                "outcomes", Objects.requireNonNull(outcomes.get("1001")),
                "declarations", Objects.requireNonNull(declarations.get("motion-tracking")));
        String[] parts = path.substring("/api/v1/".length()).split("/", -1);
        return path.replace("{fiscalYear}", "2565")
                .replace("{id}", ids.getOrDefault(parts[0], nothing))
                .replace("{round}", Integer.toString(YEAR))
                .replaceAll("\\{\\w+}", nothing);
    }

    /** What somebody tries whose cell says {@code own}. */
    Trial trial(Table.Row row, Somebody who) {
        String other = who.name().equals("councillor-2") ? "councillor" : "councillor-2";
        String district = who.district().isEmpty() ? "1001" : who.district();
        String another = district.equals("1001") ? "1002" : "1001";
        String indicator = INDICATORS.getOrDefault(who.name(), "");
        String foreign = indicator.equals("motion-tracking") ? "committee-meetings" : "motion-tracking";
        return switch (row.name()) {
            case "POST /api/v1/motions/{id}/report-follow-up" ->
                new Trial(
                        "/api/v1/motions/" + published + "/report-follow-up",
                        followUp("public-works"),
                        "/api/v1/motions/" + published + "/report-follow-up",
                        followUp("drainage-and-sewerage"));
            case "GET /api/v1/motions/{id}" -> reading("motions", published, unpublished, "");
            case "POST /api/v1/tracking-requests" ->
                new Trial(
                        "/api/v1/tracking-requests", asking(who.name()),
                        "/api/v1/tracking-requests", asking(other));
            case "GET /api/v1/tracking-requests/{id}" ->
                reading("tracking-requests", request(who.name()), request(other), "");
            case "GET /api/v1/tracking-requests/{id}/report" ->
                reading("tracking-requests", request(who.name()), request(other), "/report");
            case "GET /api/v1/meeting-missions/{id}" -> reading("meeting-missions", scheduled, unscheduled, "");
            case "POST /api/v1/feedback" ->
                new Trial("/api/v1/feedback", opinion(district), "/api/v1/feedback", opinion(another));
            case "GET /api/v1/feedback/{id}" -> reading("feedback", of(feedback, district), of(feedback, another), "");
            case "GET /api/v1/outcomes/{id}" -> reading("outcomes", of(outcomes, district), of(outcomes, another), "");
            case "POST /api/v1/declarations" ->
                new Trial(
                        "/api/v1/declarations", completed(indicator, "working-group"),
                        "/api/v1/declarations", completed(foreign, "working-group"));
            case "POST /api/v1/declarations/{id}/withdraw" ->
                new Trial(
                        "/api/v1/declarations/" + of(declarations, indicator) + "/withdraw", withdrawal(""),
                        "/api/v1/declarations/" + of(declarations, foreign) + "/withdraw", withdrawal(""));
            case "POST /api/v1/milestone-withdrawals" ->
                new Trial(
                        "/api/v1/milestone-withdrawals", milestone(indicator),
                        "/api/v1/milestone-withdrawals", milestone(foreign));
            default -> throw new AssertionError("No trial for " + row.name());
        };
    }

    /** For a list of which somebody sees their own: an id that is in it, and one that must not be. Empty for no list. */
    Optional<List<String>> listed(Table.Row row, Somebody who) {
        String district = who.district().isEmpty() ? "1001" : who.district();
        String another = district.equals("1001") ? "1002" : "1001";
        String other = who.name().equals("councillor-2") ? "councillor" : "councillor-2";
        return switch (row.name()) {
            case "GET /api/v1/motions" -> Optional.of(List.of(published, unpublished));
            case "GET /api/v1/tracking-requests" -> Optional.of(List.of(request(who.name()), request(other)));
            case "GET /api/v1/meeting-missions" -> Optional.of(List.of(scheduled, unscheduled));
            case "GET /api/v1/feedback" -> Optional.of(List.of(of(feedback, district), of(feedback, another)));
            case "GET /api/v1/outcomes" -> Optional.of(List.of(of(outcomes, district), of(outcomes, another)));
            // the committees themselves are everybody's, their members are not
            case "GET /api/v1/committees", "GET /api/v1/committees/{id}" ->
                Optional.of(List.of(COMMITTEE, "\"members\":[{"));
            default -> Optional.empty();
        };
    }

    private static Trial reading(String collection, String own, String other, String below) {
        String path = "/api/v1/" + collection + "/";
        return new Trial(path + own + below, "", path + other + below, "");
    }

    private String councillor(Desk desk, String account) {
        Answer councillor = desk.councillor();
        ok(api.change(
                "/api/v1/councillors/" + councillor.id() + "/set-account",
                "{\"account\":\"" + account + "\"}",
                councillor));
        return councillor.id();
    }

    private String committee() {
        for (var each : api.read("/api/v1/committees?limit=200").path("items")) {
            if (each.path("code").asString().equals(COMMITTEE)) {
                return each.path("id").asString();
            }
        }
        throw new AssertionError("The committee was imported and is not there");
    }

    /** A round of which outcomes can be told. */
    private void presentedRound() {
        imported("rounds", """
                {"sourceSystem":"exhibits","sourceId":"p","fiscalYear":%d,"openedAt":"2021-11-08T02:00:00Z","topics":[{"code":"health","title":{"th":"สุขภาพ","en":"Health"}}],"considerations":[{"at":"2021-12-20T03:50:00Z","outcome":"agreed"}],"forums":[{"number":1,"mode":"online","at":"2022-02-24T05:30:00Z","attendance":{"districts":50,"citizens":100,"officers":50}},{"number":2,"mode":"online","at":"2022-03-24T05:30:00Z","attendance":{"districts":50,"citizens":100,"officers":50}}]}""".formatted(PRESENTED));
        for (String district : List.of("1001", "1002")) {
            imported("feedback", """
                    {"sourceSystem":"exhibits","sourceId":"f%2$s","fiscalYear":%1$d,"district":"%2$s","topic":"health","kind":"need","source":"forum","text":"ขอหน่วยตรวจสุขภาพ","receivedAt":"2022-03-24T04:00:00Z","checkedAt":"2022-03-25T04:00:00Z","classified":{"committee":"health","at":"2022-04-02T02:00:00Z"}}""".formatted(PRESENTED, district));
        }
        for (String reached : List.of("dossiers-completed", "dossiers-presented")) {
            imported("round-milestones", """
                    {"sourceSystem":"exhibits","sourceId":"%2$s","fiscalYear":%1$d,"kind":"%2$s","at":"2022-07-20T06:30:00Z"}""".formatted(PRESENTED, reached));
        }
    }

    private Answer mission() {
        return Desk.created(api.post("/api/v1/meeting-missions", "{\"committee\":\"" + COMMITTEE + "\"}"));
    }

    private String scheduled(Answer mission) {
        Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.DAYS);
        ok(api.change(
                "/api/v1/meeting-missions/" + mission.id() + "/schedule",
                """
                {"form":"online","startsAt":"%s","endsAt":"%s","link":"https://meeting.example/1"}""".formatted(tomorrow, tomorrow.plus(2, ChronoUnit.HOURS)),
                mission));
        return mission.id();
    }

    private String delivered(Answer request) {
        ok(api.change("/api/v1/tracking-requests/" + request.id() + "/deliver", """
                {"content":"report","channel":"portal"}""", request));
        return request.id();
    }

    private String asking(String who) {
        return """
                {"motionId":"%s","askedBy":"councillor","councillorId":"%s"}""".formatted(published, of(councillors, who));
    }

    private String request(String who) {
        return of(requests, who);
    }

    private static String followUp(String office) {
        return """
                {"office":"%s","status":"in-progress","text":"ขุดลอกแล้ว"}""".formatted(office);
    }

    private static String opinion(String district) {
        return """
                {"fiscalYear":%d,"district":"%s","topic":"health","kind":"need","source":"forum","text":"ขอหน่วยตรวจสุขภาพ"}""".formatted(YEAR, district);
    }

    private static String outcome(String district) {
        return """
                {"fiscalYear":%d,"district":"%s","text":"ดำเนินการแล้ว"}""".formatted(PRESENTED, district);
    }

    private static String completed(String project, String step) {
        return """
                {"kind":"project-step-completed","fiscalYear":2565,"project":"%s","step":"%s",%s}""".formatted(project, step, EVIDENCE);
    }

    private static String withdrawal(String more) {
        return "{\"reasonCode\":\"entered-in-error\"," + more + EVIDENCE + "}";
    }

    private static String milestone(String indicator) {
        return withdrawal("""
                "indicator":"%s","fiscalYear":2565,"level":2,"milestoneSubject":"rounds/1","milestoneSequence":1,""".formatted(indicator));
    }

    private static String of(Map<String, String> things, String whose) {
        return Objects.requireNonNull(things.get(whose), whose);
    }

    private void imported(String what, String row) {
        Answer answer = api.importRows(what, row.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.body().path("refused").size())
                .as("%s: %s", what, answer)
                .isZero();
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }
}
