package th.go.bangkok.council.systemtests.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import th.go.bangkok.council.systemtests.running.Api;
import th.go.bangkok.council.systemtests.running.Api.Answer;

/** Things to ask about, entered through the API as a person would. */
public final class Desk {

    private final Api api;

    public Desk(Api api) {
        this.api = api;
    }

    /** A councillor in office since 2022. */
    public Answer councillor() {
        return created(api.post("/api/v1/councillors", """
                {"name":{"th":"ส.ก. ตัวอย่าง","en":"Sample councillor"},"kind":"appointed","from":"2022-05-22"}"""));
    }

    /** A motion that the council has adopted. */
    public Answer adoptedMotion(String councillor) {
        Answer motion = created(api.post("/api/v1/motions", """
                {"kind":"motion","subject":"ญัตติตัวอย่าง","proposerId":"%s","districts":["1001"]}""".formatted(councillor)));
        return ok(api.change("/api/v1/motions/" + motion.id() + "/decide", "{\"decision\":\"adopted\"}", motion));
    }

    public Answer trackingRequest(String motion, String councillor) {
        return created(api.post("/api/v1/tracking-requests", trackingBody(motion, councillor)));
    }

    static String trackingBody(String motion, String councillor) {
        return """
                {"motionId":"%s","askedBy":"councillor","councillorId":"%s"}""".formatted(motion, councillor);
    }

    public static Answer created(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }

    static Answer ok(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    static Map<String, String> ifMatch(Answer read) {
        return Map.of("If-Match", read.etag().orElse(""));
    }
}
