package th.go.bangkok.council.motion;

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
    void commandsAndRefusalsAreThereAndContentsAreNot() {
        Caller officer = somebody("motion-officer");
        Caller councillor = somebody("councillor");
        String proposer = new Api(port).councillor();
        Api desk = new Api(port).as(officer);

        String motion =
                desk.post("/api/v1/motions", """
                        {"kind":"motion","subject":"%s","proposerId":"%s","districts":["1003"]}""".formatted(MARK, proposer)).id();
        desk.post("/api/v1/motions/" + motion + "/decide", "{\"decision\":\"adopted\"}");
        desk.get("/api/v1/motions/" + motion);
        desk.get("/api/v1/audit/motion-service");
        new Api(port).as(councillor).post("/api/v1/motions", "{\"subject\":\"" + MARK + "\"}");

        assertThat(trail().of(officer))
                .containsExactly(
                        "403 GET /api/v1/audit/motion-service audit/motion-service not-allowed",
                        "428 POST /api/v1/motions/{id}/decide motions/" + motion + " version-required",
                        "201 POST /api/v1/motions motions/" + motion + " -");
        assertThat(trail().of(councillor)).containsExactly("403 POST /api/v1/motions motions not-allowed");
        assertThat(AuditTrail.everything(mongo.getMongoDatabase()))
                .isNotEmpty()
                .noneMatch(entry -> entry.matches("(?s).*[\\u0E01-\\u0E5B].*"));
    }

    private AuditTrail trail() {
        return AuditTrail.of("motion-service", port);
    }

    /** Somebody whom no other test knows. */
    private static Caller somebody(String role) {
        return Caller.of(role).named(role + "-" + UUID.randomUUID());
    }
}
