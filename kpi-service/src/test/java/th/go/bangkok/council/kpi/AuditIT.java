package th.go.bangkok.council.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import th.go.bangkok.council.testing.AuditTrail;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.RealInfrastructure;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class AuditIT {

    private static final String MARK = "ข้อความที่ไม่ควรถูกบันทึก";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabaseFactory mongo;

    @Test
    void commandsRefusalsAndDeadLettersAreThereAndContentsAreNot() {
        Caller head = somebody("motion-head");
        Caller evaluator = somebody("evaluator");
        String milestone = """
                {"kind":"milestone","indicator":"%s","level":1,"evidence":[{"title":"%s"}]}""";
        Http desk = new Http(port).as(head);

        String declaration = desk.post("/declarations", milestone.formatted("motion-tracking", MARK))
                .at("/id");
        desk.post("/declarations", milestone.formatted("committee-meetings", MARK));
        desk.get("/audit/kpi-service");
        new Http(port).as(evaluator).get("/dead-letters");
        new Http(port).as(evaluator).get("/dead-letters/council.motions-0-0");
        new Http(port).as(evaluator).get("/scoreboards/2565");
        new Http(port).as(evaluator).post("/replays", "");

        assertThat(trail().of(head))
                .containsExactly(
                        "403 GET /api/v1/audit/kpi-service audit/kpi-service not-allowed",
                        "403 POST /api/v1/declarations declarations other-indicator",
                        "201 POST /api/v1/declarations declarations/" + declaration + " -");
        assertThat(trail().of(evaluator))
                .containsExactly(
                        "403 POST /api/v1/replays replays not-allowed",
                        "404 GET /api/v1/dead-letters/{id} dead-letters/council.motions-0-0 not-found",
                        "200 GET /api/v1/dead-letters dead-letters -");
        assertThat(AuditTrail.everything(mongo.getMongoDatabase()))
                .isNotEmpty()
                .noneMatch(entry -> entry.matches("(?s).*[\\u0E01-\\u0E5B].*"));
    }

    private AuditTrail trail() {
        return AuditTrail.of("kpi-service", port);
    }

    /** Somebody whom no other test knows. */
    private static Caller somebody(String role) {
        return Caller.of(role).named(role + "-" + UUID.randomUUID());
    }
}
