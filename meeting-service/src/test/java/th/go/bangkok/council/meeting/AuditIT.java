package th.go.bangkok.council.meeting;

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
        Caller head = somebody("meeting-head");
        Caller staff = somebody("staff");
        Api desk = new Api(port).as(head);
        String code = "committee-" + UUID.randomUUID();
        String committee = """
                {"code": "%s", "kind": "standing", "name": {"th": "%s", "en": "Committee"}, "validFrom": "2019-10-01"}
                """.formatted(code, MARK);

        String id = desk.create("/committees", committee).id();
        desk.create("/committees", committee);
        desk.get("/committees/" + id);
        desk.get("/audit/meeting-service");
        new Api(port).as(staff).create("/committees", committee);

        assertThat(trail().of(head))
                .containsExactly(
                        "403 GET /api/v1/audit/meeting-service audit/meeting-service not-allowed",
                        "409 POST /api/v1/committees committees committee-code-taken",
                        "201 POST /api/v1/committees committees/" + id + " -");
        assertThat(trail().of(staff)).containsExactly("403 POST /api/v1/committees committees not-allowed");
        assertThat(AuditTrail.everything(mongo.getMongoDatabase()))
                .isNotEmpty()
                .noneMatch(entry -> entry.matches("(?s).*[\\u0E01-\\u0E5B].*"));
    }

    private AuditTrail trail() {
        return AuditTrail.of("meeting-service", port);
    }

    /** Somebody whom no other test knows. */
    private static Caller somebody(String role) {
        return Caller.of(role).named(role + "-" + UUID.randomUUID());
    }
}
