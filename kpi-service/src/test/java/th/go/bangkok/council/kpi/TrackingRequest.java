package th.go.bangkok.council.kpi;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import th.go.bangkok.council.kpi.TestLog.TestEvent;

/** The events of a tracking request, for tests. */
public final class TrackingRequest {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String TOPIC = "council.motions";

    private final String subject = "tracking-requests/" + UUID.randomUUID();
    private final List<TestEvent> events = new ArrayList<>();

    /** The subject of its events. */
    public String subject() {
        return subject;
    }

    /** A councillor asks about an adopted motion of one district. */
    public TrackingRequest requested(Instant time) {
        return requested(time, "councillor", "adopted");
    }

    /** Somebody asks about a motion. */
    public TrackingRequest requested(Instant time, String askedBy, String status) {
        return add("MotionRequested", time, """
                {"motionId":"%s","askedBy":"%s","motionStatus":"%s","districts":["1001"]}""".formatted(UUID.randomUUID(), askedBy, status));
    }

    /** The clock pauses. */
    public TrackingRequest paused(Instant time, UUID pause) {
        return add(
                "MotionRequestPaused", time, "{\"pauseId\":\"%s\",\"reasonCode\":\"outside-hours\"}".formatted(pause));
    }

    /** The clock runs again. */
    public TrackingRequest resumed(Instant time, UUID pause) {
        return add("MotionRequestResumed", time, "{\"pauseId\":\"%s\"}".formatted(pause));
    }

    /** The answer is there. */
    public TrackingRequest delivered(Instant time) {
        return add("MotionDelivered", time, "{\"content\":\"text\",\"channel\":\"portal\"}");
    }

    /** A correction of a request of one district, without pauses. */
    public TrackingRequest corrected(Instant time, Instant started, Instant stopped) {
        return add("MotionRequestCorrected", time, """
                {"clock":{"started":"%s","stopped":"%s","pauses":[]},"askedBy":"councillor","motionStatus":"adopted",\
                "districts":["1002"],"reasonCode":"wrong-time"}""".formatted(
                        MILLISECONDS.format(started), MILLISECONDS.format(stopped)));
    }

    /** It was opened in error. */
    public TrackingRequest voided(Instant time) {
        return add("MotionRequestVoided", time, "{\"reasonCode\":\"opened-in-error\"}");
    }

    /** All events in sequence. */
    public List<TestEvent> events() {
        return List.copyOf(events);
    }

    /** The event with the given sequence. */
    public TestEvent event(int sequence) {
        return events.get(sequence - 1);
    }

    private TrackingRequest add(String name, Instant time, String json) {
        events.add(TestEvent.of(TOPIC, subject, events.size() + 1L, name, time, json));
        return this;
    }
}
