package th.go.bangkok.council.citizeninput;

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
        Caller officer = somebody("citizen-input-officer");
        Caller representative = somebody("citizen-representative").inDistrict("1001");
        int year = new Api(port).agreedRound();
        String words = """
                {"fiscalYear":%d,"district":"%s","topic":"flooding","kind":"problem","source":"forum","text":"%s"}""";
        Api desk = new Api(port).as(officer);

        String feedback = desk.post("/feedback", words.formatted(year, "1002", MARK))
                .created()
                .id();
        desk.get("/feedback/" + feedback).ok();
        desk.get("/audit/citizen-input-service").refused(403, "not-allowed");
        new Api(port).as(representative).post("/feedback", words.formatted(year, "1002", MARK));

        assertThat(trail().of(officer))
                .containsExactly(
                        "403 GET /api/v1/audit/citizen-input-service audit/citizen-input-service not-allowed",
                        "201 POST /api/v1/feedback feedback/" + feedback + " -");
        assertThat(trail().of(representative)).containsExactly("403 POST /api/v1/feedback feedback other-district");
        assertThat(AuditTrail.everything(mongo.getMongoDatabase()))
                .isNotEmpty()
                .noneMatch(entry -> entry.matches("(?s).*[\\u0E01-\\u0E5B].*"));
    }

    private AuditTrail trail() {
        return AuditTrail.of("citizen-input-service", port);
    }

    /** Somebody whom no other test knows. */
    private static Caller somebody(String role) {
        return Caller.of(role).named(role + "-" + UUID.randomUUID());
    }
}
