package th.go.bangkok.council.systemtests.kills;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import th.go.bangkok.council.systemtests.running.Api;
import th.go.bangkok.council.systemtests.running.Api.Answer;
import tools.jackson.databind.JsonNode;

/** People at the desks of the three services, one errand after the other, until they are told to stop. */
final class Load {

    private final ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
    private final Office office;
    private final Client client;
    private final List<Future<?>> desks;
    private volatile boolean goesOn = true;

    Load(Api api, Office office, Acknowledged acknowledged) {
        this.office = office;
        this.client = new Client(api, acknowledged, () -> goesOn);
        this.desks = Stream.<Runnable>of(
                        this::trackingDesk,
                        this::correctionDesk,
                        this::meetingDesk,
                        this::bookingDesk,
                        this::bookingDesk,
                        this::citizenDesk,
                        this::administrationDesk)
                .<Future<?>>map(desk -> pool.submit(() -> keepDoing(desk)))
                .toList();
    }

    /** Lets nobody begin anything more; what is under way may stay without an answer. */
    void end() throws InterruptedException {
        goesOn = false;
        pool.shutdown();
        for (Future<?> desk : desks) {
            try {
                desk.get();
            } catch (ExecutionException e) {
                throw new AssertionError("A desk gave up", e.getCause());
            }
        }
    }

    private void keepDoing(Runnable errand) {
        try {
            while (goesOn) {
                errand.run();
            }
        } catch (Client.Stopped e) {
            // The day is over.
        }
    }

    private void trackingDesk() {
        Answer request = client.create("tracking-requests", office.trackingRequest(), "MotionRequested");
        Answer paused = client.change(
                "tracking-requests",
                request,
                "pause",
                "{\"reasonCode\":\"waiting-for-office\"}",
                "MotionRequestPaused");
        deliver(paused);
    }

    private Answer deliver(Answer request) {
        return client.change(
                "tracking-requests",
                request,
                "deliver",
                "{\"content\":\"text\",\"text\":\"คำตอบ\",\"channel\":\"portal\"}",
                "MotionDelivered");
    }

    private void meetingDesk() {
        Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.DAYS);
        Answer mission =
                client.create("meeting-missions", "{\"committee\":\"" + Office.COMMITTEE + "\"}", "MeetingRequested");
        Answer scheduled = client.change(
                "meeting-missions",
                mission,
                "schedule",
                """
                {"form":"online","startsAt":"%s","endsAt":"%s","link":"https://meeting.example/1"}""".formatted(tomorrow, tomorrow.plus(2, ChronoUnit.HOURS)),
                "MeetingScheduled");
        Answer told = client.change("meeting-missions", scheduled, "notify", """
                {"notices":[{"recipient":"%s","channel":"email","state":"sent"}]}""".formatted(Office.SEAT), "");
        client.change("meeting-missions", told, "arrange", "{}", "MeetingArranged");
    }

    private void citizenDesk() {
        Answer item = client.create("feedback", office.feedback(), "FeedbackReceived");
        Answer checked = client.change("feedback", item, "check", "{}", "FeedbackChecked");
        client.change("feedback", checked, "classify", "{\"committee\":\"health\"}", "FeedbackClassified");
    }

    private void correctionDesk() {
        Answer request = client.create("tracking-requests", office.trackingRequest(), "MotionRequested");
        Answer delivered = deliver(request);
        JsonNode clock = delivered.body().path("clock");
        Instant started = Instant.parse(clock.path("started").asString());
        client.change(
                "tracking-requests",
                delivered,
                "correct",
                """
                {"clock":{"started":"%s","stopped":"%s","pauses":[]},"askedBy":"councillor","motionStatus":"adopted","districts":["1002"],"reasonCode":"wrong-time","reason":"โทรมาก่อน"}""".formatted(started.minusMillis(1), clock.path("stopped").asString()),
                "MotionRequestCorrected");
    }

    /** Two of these desks want the same room at the same times. */
    private void bookingDesk() {
        Instant day = office.nextBooking();
        Answer mission =
                client.create("meeting-missions", "{\"committee\":\"" + Office.COMMITTEE + "\"}", "MeetingRequested");
        Answer scheduled = client.change(
                "meeting-missions",
                mission,
                "schedule",
                """
                {"form":"onsite","startsAt":"%s","endsAt":"%s","place":"ห้องตัวอย่าง"}""".formatted(day, day.plus(1, ChronoUnit.HOURS)),
                "MeetingScheduled");
        Answer asked = client.change(
                "meeting-missions", scheduled, "request-part", """
                {"kind":"room","resource":"%s"}""".formatted(office.room()), "MeetingPartRequested");
        String part = asked.body().path("parts").path(0).path("id").asString();
        client.changeUnlessTaken("meeting-missions", asked, "parts/" + part + "/accept", "{}", "MeetingPartDecided");
    }

    private void administrationDesk() {
        int year = office.yearToDeclare();
        Answer declared = client.create("declarations", """
                {"kind":"disbursement","fiscalYear":%d,"percent":92.5,"evidence":[{"title":"รายงานตัวอย่าง"}]}""".formatted(year), "DisbursementRecorded");
        client.change("declarations", declared, "withdraw", """
                {"reasonCode":"replaced","reason":"ตัวอย่าง","evidence":[{"title":"รายงานตัวอย่าง"}]}""", "DeclarationWithdrawn");
        office.giveBack(year);
    }
}
