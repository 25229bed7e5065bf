package th.go.bangkok.council.systemtests.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import th.go.bangkok.council.systemtests.requests.Desk;
import th.go.bangkok.council.systemtests.running.Api;
import th.go.bangkok.council.systemtests.running.Api.Answer;

/** What the load works on: an adopted motion, a committee with one seat, a room, an open round with one topic. */
record Office(String motion, String councillor, String room, int fiscalYear, AtomicInteger bookings) {

    static final String COMMITTEE = "load-committee";
    static final String SEAT = "load-seat-1";
    private static final Instant FIRST_BOOKING = Instant.parse("2030-01-07T02:00:00Z");

    static Office open(Api api) {
        Desk desk = new Desk(api);
        String councillor = desk.councillor().id();
        String motion = desk.adoptedMotion(councillor).id();
        int fiscalYear = fiscalYear(Instant.now());
        imported(api, "committees", """
                {"sourceSystem":"load","sourceId":"c","code":"%s","kind":"standing","name":{"th":"ก","en":"c"},"from":"2022-10-01","members":["%s"]}""".formatted(COMMITTEE, SEAT));
        imported(api, "rounds", """
                {"sourceSystem":"load","sourceId":"r","fiscalYear":%d,"openedAt":"%s","topics":[{"code":"health","title":{"th":"ก","en":"c"}}],"considerations":[{"at":"%s","outcome":"agreed"}]}""".formatted(
                fiscalYear, Instant.now().minusSeconds(60), Instant.now().minusSeconds(30)));
        String room = Desk.created(api.post("/api/v1/rooms", """
                {"name":{"th":"ห้องตัวอย่าง","en":"Sample room"},"capacity":20}""")).id();
        return new Office(motion, councillor, room, fiscalYear, new AtomicInteger());
    }

    String trackingRequest() {
        return """
                {"motionId":"%s","askedBy":"councillor","councillorId":"%s"}""".formatted(motion, councillor);
    }

    /** When the next meeting begins: every time is given out twice, so that two want the room. */
    Instant nextBooking() {
        return FIRST_BOOKING.plus(bookings.getAndIncrement() / 2 * 2L, ChronoUnit.HOURS);
    }

    String feedback() {
        return """
                {"fiscalYear":%d,"district":"1001","topic":"health","kind":"need","source":"forum","text":"ขอหน่วยตรวจสุขภาพ"}""".formatted(fiscalYear);
    }

    private static int fiscalYear(Instant instant) {
        ZonedDateTime bangkok = instant.atZone(ZoneId.of("Asia/Bangkok"));
        return bangkok.getYear() + 543 + (bangkok.getMonthValue() >= 10 ? 1 : 0);
    }

    private static void imported(Api api, String what, String row) {
        Answer answer = api.importRows(what, row.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.body().path("created").asInt())
                .as("%s: %s", what, answer)
                .isEqualTo(1);
    }
}
