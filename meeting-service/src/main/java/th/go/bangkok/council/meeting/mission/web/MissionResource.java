package th.go.bangkok.council.meeting.mission.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.security.Roles;
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
        @Nullable ClockView clock,
        @Nullable Warnings warnings,
        @Nullable Closing closing,
        List<CorrectionView> corrections) {

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

        static Scheduled of(Meeting meeting, boolean withLink) {
            return new Scheduled(
                    meeting.number().number(),
                    meeting.number().year(),
                    meeting.plan().form(),
                    meeting.plan().startsAt(),
                    meeting.plan().endsAt(),
                    meeting.plan().venue().place(),
                    withLink ? meeting.plan().venue().room() : null,
                    withLink ? meeting.plan().venue().link() : null);
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

    /** A correction; who made it and their words stay with the desk. */
    @Schema(name = "MissionCorrection")
    record CorrectionView(
            Instant at,
            @Nullable String by,
            String reasonCode,
            @Nullable String reason) {
        static CorrectionView of(Correction correction, boolean all) {
            return new CorrectionView(
                    correction.at(),
                    all ? correction.by() : null,
                    correction.reasonCode(),
                    all ? correction.reason() : null);
        }
    }

    /** Whether a caller reads the calendar of meetings only, and nothing of how they are arranged. */
    static boolean readsCalendar(Actor reader) {
        return !Roles.readsAsStaff(reader);
    }

    /**
     * A mission as this reader may see it. The meetings groups and evaluators see all of it, the rest of the secretariat
     * neither recipients nor words, the council the calendar with the links, everybody else the calendar.
     */
    static MissionResource of(Stored<MeetingMission> stored, Actor reader) {
        MeetingMission mission = stored.state();
        Meeting meeting = mission.meeting();
        if (readsCalendar(reader)) {
            return entry(stored, meeting, reader.actsAs(Roles.COUNCILLOR, Roles.CHAIR));
        }
        boolean all = reader.actsAs(Roles.MEETING_OFFICER, Roles.MEETING_HEAD, Roles.EVALUATOR);
        return new MissionResource(
                stored.id(),
                stored.version(),
                mission.committee().code(),
                mission.committee().kind(),
                mission.status(),
                mission.clock().paused(),
                meeting == null ? null : Scheduled.of(meeting, true),
                mission.parts(),
                all ? mission.concerned() : List.of(),
                all ? mission.notices() : List.of(),
                ClockView.of(mission.clock()),
                mission.warnings(),
                mission.closing(),
                mission.corrections().stream()
                        .map(correction -> CorrectionView.of(correction, all))
                        .toList());
    }

    private static MissionResource entry(Stored<MeetingMission> stored, @Nullable Meeting meeting, boolean withLink) {
        MeetingMission mission = stored.state();
        return new MissionResource(
                stored.id(),
                stored.version(),
                mission.committee().code(),
                mission.committee().kind(),
                mission.status(),
                false,
                meeting == null ? null : Scheduled.of(meeting, withLink),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
    }
}
