package th.go.bangkok.council.meeting.mission.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.meeting.clock.CaseClock;
import th.go.bangkok.council.meeting.clock.Pause;
import th.go.bangkok.council.meeting.clock.Stretch;
import th.go.bangkok.council.meeting.committee.CommitteeKind;
import th.go.bangkok.council.meeting.mission.Closing;
import th.go.bangkok.council.meeting.mission.Correction;
import th.go.bangkok.council.meeting.mission.Meeting;
import th.go.bangkok.council.meeting.mission.MeetingForm;
import th.go.bangkok.council.meeting.mission.MeetingMission;
import th.go.bangkok.council.meeting.mission.MissionStatus;
import th.go.bangkok.council.meeting.mission.Notice;
import th.go.bangkok.council.meeting.mission.Part;
import th.go.bangkok.council.meeting.mission.Warnings;

/** A meeting mission as callers see it. */
@Schema(
        name = "MeetingMission",
        description =
                "The arranging of one meeting (ภารกิจการประชุม), with its parts, notices and clock. Instants are UTC")
record MissionResource(
        UUID id,
        long version,
        String committee,
        CommitteeKind committeeKind,
        MissionStatus status,
        boolean paused,
        @Nullable Scheduled meeting,
        List<Part> parts,
        List<String> concerned,
        List<Notice> notices,
        ClockView clock,
        Warnings warnings,
        @Nullable Closing closing,
        List<Correction> corrections) {

    /** The meeting with its official number. */
    record Scheduled(
            int number,
            int year,
            MeetingForm form,
            Instant startsAt,
            Instant endsAt,
            @Nullable String place,
            @Nullable UUID room,
            @Nullable String link) {

        static Scheduled of(Meeting meeting) {
            return new Scheduled(
                    meeting.number().number(),
                    meeting.number().year(),
                    meeting.plan().form(),
                    meeting.plan().startsAt(),
                    meeting.plan().endsAt(),
                    meeting.plan().venue().place(),
                    meeting.plan().venue().room(),
                    meeting.plan().venue().link());
        }
    }

    /** The clock; the times are in milliseconds and only there when it stands. */
    @Schema(name = "MissionClock")
    record ClockView(
            Instant started,
            @Nullable Instant stopped,
            List<Stretch> stretches,
            List<Pause> pauses,

            @Schema(description = "how long it ran, in milliseconds; null while it runs") @Nullable Long grossMs,

            @Schema(
                    description =
                            "grossMs less the pauses, overlapping ones once, in milliseconds; what indicator 3 measures")
            @Nullable Long netMs) {

        static ClockView of(CaseClock clock) {
            Instant stopped = clock.stopped();
            return new ClockView(
                    clock.started(),
                    stopped,
                    clock.stretches(),
                    clock.pauses(),
                    stopped == null ? null : clock.grossMillis(stopped),
                    stopped == null ? null : clock.netMillis(stopped));
        }
    }

    static MissionResource of(Stored<MeetingMission> stored) {
        MeetingMission mission = stored.state();
        Meeting meeting = mission.meeting();
        return new MissionResource(
                stored.id(),
                stored.version(),
                mission.committee().code(),
                mission.committee().kind(),
                mission.status(),
                mission.clock().paused(),
                meeting == null ? null : Scheduled.of(meeting),
                mission.parts(),
                mission.concerned(),
                mission.notices(),
                ClockView.of(mission.clock()),
                mission.warnings(),
                mission.closing(),
                mission.corrections());
    }
}
