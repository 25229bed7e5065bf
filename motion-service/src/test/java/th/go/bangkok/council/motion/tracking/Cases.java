package th.go.bangkok.council.motion.tracking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.motion.motion.MotionStatus;

/** Tracking requests to try things on: opened at ten past nine in Bangkok, times given in minutes from then. */
final class Cases {

    static final Instant START = Instant.parse("2022-03-01T02:10:00Z");
    static final UUID MOTION = UUID.fromString("0190a2b4-7c11-7abc-8def-0123456789ab");
    static final Actor OPENER = Actor.of("p-opener", "desk");
    static final Actor COLLEAGUE = Actor.of("p-colleague", "desk");
    static final Handover PORTAL = new Handover("portal", null);
    static final Content WORDS = Content.text("ดำเนินการแล้วเสร็จ");
    static final Question QUESTION = new Question(
            MOTION, Asker.COUNCILLOR, UUID.randomUUID(), null, MotionStatus.ADOPTED, List.of("1003"), null);

    private Cases() {}

    static Change<TrackingRequest> opened() {
        return TrackingRequest.request(QUESTION, OPENER, at(0));
    }

    static TrackingRequest open() {
        return opened().state();
    }

    static TrackingRequest deliveredAfter(double minutes) {
        return open().deliver(WORDS, PORTAL, OPENER, at(minutes)).state();
    }

    static Moment at(double minutes) {
        return Moment.of(time(minutes));
    }

    static Instant time(double minutes) {
        return START.plusMillis(Math.round(minutes * 60_000));
    }

    static Pause span(double from, double to) {
        return new Pause(null, null, time(from), time(to));
    }
}
