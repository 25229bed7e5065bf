package th.go.bangkok.council.meeting.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static th.go.bangkok.council.meeting.mission.MissionExamples.HEALTH;
import static th.go.bangkok.council.meeting.mission.MissionExamples.MEMBERS;
import static th.go.bangkok.council.meeting.mission.MissionExamples.REQUESTED;
import static th.go.bangkok.council.meeting.mission.MissionExamples.ROOM;
import static th.go.bangkok.council.meeting.mission.MissionExamples.SOMEBODY;
import static th.go.bangkok.council.meeting.mission.MissionExamples.VAN;
import static th.go.bangkok.council.meeting.mission.MissionExamples.at;
import static th.go.bangkok.council.meeting.mission.MissionExamples.plan;
import static th.go.bangkok.council.meeting.mission.MissionExamples.requested;
import static th.go.bangkok.council.meeting.mission.MissionExamples.scheduled;
import static th.go.bangkok.council.meeting.mission.MissionExamples.told;
import static th.go.bangkok.council.meeting.mission.MissionExamples.withPart;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.meeting.clock.ClockCorrection;
import th.go.bangkok.council.meeting.committee.CommitteeKind;

class MeetingMissionTests {

    private static final UUID PART = new UUID(1, 1);
    private static final UUID OTHER_PART = new UUID(1, 2);
    private static final Duration SOON = Duration.ofMinutes(35);
    private static final Duration BOUND = Duration.ofMinutes(45);

    @Test
    void isCompleteWhenEverythingIsSetAcceptedAndTold() {
        MeetingMission mission = withPart(scheduled(MeetingForm.ONSITE), PART, PartKind.ROOM, ROOM);
        mission = told(mission.acceptPart(PART, null, at(5)).state(), 6);
        Change<MeetingMission> arranged = mission.arrange(MEMBERS, SOMEBODY, at(7));
        assertThat(arranged.state().status()).isEqualTo(MissionStatus.ARRANGED);
        assertThat(arranged.events().getLast().data())
                .isEqualTo(new MeetingArranged("health", CommitteeKind.STANDING, MeetingForm.ONSITE, 2));
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(missing(requested(), 1))
                .containsExactly("form", "time", "place-or-link", "notice:m-1", "notice:m-2");
        MeetingMission noPlace = requested()
                .schedule(
                        new MeetingNumber("health", 2565, 1),
                        new Plan(
                                MeetingForm.HYBRID,
                                Instant.parse("2022-03-17T02:30:00Z"),
                                Instant.parse("2022-03-17T04:30:00Z"),
                                new Venue(null, null, null)),
                        at(2))
                .state();
        assertThat(missing(told(noPlace, 3), 4)).containsExactly("place", "link");
    }

    @Test
    void takesARoomAsThePlaceOnlyWithAnAcceptedPartForIt() {
        Plan inTheRoom = new Plan(
                MeetingForm.ONSITE,
                Instant.parse("2022-03-17T02:30:00Z"),
                Instant.parse("2022-03-17T04:30:00Z"),
                new Venue(null, ROOM, null));
        MeetingMission mission = told(
                requested()
                        .schedule(new MeetingNumber("health", 2565, 1), inTheRoom, at(2))
                        .state(),
                3);
        assertThat(missing(mission, 4)).containsExactly("room-part");
        MeetingMission booked = withPart(mission, PART, PartKind.ROOM, ROOM)
                .acceptPart(PART, null, at(4))
                .state();
        assertThat(booked.arrange(MEMBERS, SOMEBODY, at(5)).state().status()).isEqualTo(MissionStatus.ARRANGED);
    }

    @Test
    void countsOnlyWhatHadHappenedByThen() {
        MeetingMission mission = withPart(scheduled(MeetingForm.ONLINE), PART, PartKind.EQUIPMENT, null);
        MeetingMission late = told(mission.acceptPart(PART, null, at(20)).state(), 20);
        assertThat(missing(late, 19)).containsExactly("part:" + PART, "notice:m-1", "notice:m-2");
        assertThat(late.arrange(MEMBERS, SOMEBODY, at(20)).state().status()).isEqualTo(MissionStatus.ARRANGED);
    }

    @Test
    void waitsForARejectedPartUntilItIsCancelled() {
        MeetingMission mission = told(withPart(scheduled(MeetingForm.ONSITE), PART, PartKind.VEHICLE, null), 3);
        MeetingMission rejected =
                mission.rejectPart(PART, "not-available", at(4)).state();
        assertThat(missing(rejected, 5)).containsExactly("part:" + PART);
        MeetingMission cancelled =
                rejected.cancelPart(PART, "not-needed", at(5)).state();
        assertThat(cancelled.arrange(MEMBERS, SOMEBODY, at(6)).state().status()).isEqualTo(MissionStatus.ARRANGED);
    }

    @Test
    void wantsAFailedNoticeRepeatedAndOthersConcernedToldToo() {
        MeetingMission mission = scheduled(MeetingForm.ONLINE)
                .concern(List.of("guest", "guest"))
                .state()
                .notify(List.of(
                        new Notice("m-1", "email", NoticeState.FAILED, at(3).time()),
                        new Notice("m-2", "paper", NoticeState.HANDED_OVER, at(3).time())))
                .state();
        assertThat(missing(mission, 4)).containsExactly("notice:m-1", "notice:guest");
    }

    @Test
    void doesNotTakeACommitteeWithoutMembersForFullyTold() {
        assertThatThrownBy(() -> scheduled(MeetingForm.ONLINE).arrange(List.of(), SOMEBODY, at(4)))
                .hasMessageContaining("members");
    }

    @Test
    void letsTheClockRunOnAfterAReschedule() {
        MeetingMission arranged = arranged(10);
        Change<MeetingMission> moved =
                arranged.reschedule(plan(MeetingForm.ONLINE, "2022-03-18"), "no-quorum", at(100));
        assertThat(moved.state().status()).isEqualTo(MissionStatus.SCHEDULED);
        assertThat(missing(moved.state(), 101)).containsExactly("notice:m-1", "notice:m-2");
        MeetingMission again =
                told(moved.state(), 102).arrange(MEMBERS, SOMEBODY, at(105)).state();
        assertThat(again.clock().netMillis(at(200).time())).isEqualTo(15 * 60_000);
        assertThat(meeting(again).number().number()).isEqualTo(1);
    }

    @Test
    void asksForNothingMoreOnceItIsArranged() {
        MeetingMission arranged = arranged(10);
        assertThatThrownBy(() -> withPart(arranged, PART, PartKind.ROOM, null))
                .hasMessageContaining("arranged-already");
        assertThatThrownBy(() -> arranged.arrange(MEMBERS, SOMEBODY, at(11))).hasMessageContaining("arranged-already");
    }

    @Test
    void offersVehiclesAndRefreshmentsOnlyWherePeopleMeet() {
        assertThatThrownBy(() -> withPart(scheduled(MeetingForm.ONLINE), PART, PartKind.REFRESHMENTS, null))
                .hasMessageContaining("on-site-only");
        assertThatThrownBy(() -> withPart(requested(), PART, PartKind.VEHICLE, null))
                .hasMessageContaining("not-scheduled");
        assertThat(withPart(scheduled(MeetingForm.HYBRID), PART, PartKind.VEHICLE, null)
                        .parts())
                .hasSize(1);
    }

    @Test
    void goesOnLineOnlyAfterOnSitePartsAreCancelled() {
        MeetingMission mission = withPart(scheduled(MeetingForm.HYBRID), PART, PartKind.REFRESHMENTS, null);
        Plan online = plan(MeetingForm.ONLINE, "2022-03-17");
        assertThatThrownBy(() -> mission.reschedule(online, "public-health-measure", at(5)))
                .hasMessageContaining("on-site-parts-open");
        MeetingMission without = mission.cancelPart(PART, "not-needed", at(5)).state();
        assertThat(meeting(without.reschedule(online, "public-health-measure", at(6))
                                .state())
                        .plan()
                        .form())
                .isEqualTo(MeetingForm.ONLINE);
    }

    @Test
    void putsAnEditedPartBackToPendingAndFreesWhatItHad() {
        MeetingMission accepted = withPart(scheduled(MeetingForm.ONSITE), PART, PartKind.ROOM, ROOM)
                .acceptPart(PART, null, at(4))
                .state();
        assertThat(accepted.derived().slots()).hasSize(8);
        Change<MeetingMission> edited = accepted.editPart(PART, ROOM, 30, at(5));
        assertThat(edited.state().parts().getFirst().state()).isEqualTo(PartState.PENDING);
        assertThat(edited.state().derived().slots()).isEmpty();
        assertThat(edited.events().getLast().data()).isEqualTo(new MeetingPartRequested(PART, PartKind.ROOM));
    }

    @Test
    void asksAgainForWhateverWasAcceptedWhenDayOrTimeChange() {
        MeetingMission booked = withPart(
                        withPart(scheduled(MeetingForm.ONSITE), PART, PartKind.VEHICLE, VAN),
                        OTHER_PART,
                        PartKind.REFRESHMENTS,
                        null)
                .acceptPart(PART, null, at(4))
                .then(mission -> mission.acceptPart(OTHER_PART, null, at(4)))
                .then(mission -> Change.silent(told(mission, 4)))
                .then(mission -> mission.arrange(MEMBERS, SOMEBODY, at(5)))
                .state();
        Plan tomorrow = plan(MeetingForm.ONSITE, "2022-03-18");

        Change<MeetingMission> moved = booked.reschedule(tomorrow, "no-quorum", at(60));

        assertThat(moved.events().stream().map(Change.Happened::data))
                .containsExactly(
                        new MeetingRescheduled(MeetingForm.ONSITE, tomorrow.startsAt(), tomorrow.endsAt(), "no-quorum"),
                        new MeetingPartRequested(PART, PartKind.VEHICLE),
                        new MeetingPartRequested(OTHER_PART, PartKind.REFRESHMENTS));
        assertThat(moved.state().parts())
                .allSatisfy(part -> assertThat(part.state()).isEqualTo(PartState.PENDING))
                .first()
                .extracting(Part::resource)
                .isEqualTo(VAN);
        assertThat(moved.state().derived().slots()).isEmpty();
        assertThat(missing(told(moved.state(), 61), 62)).containsExactly("part:" + PART, "part:" + OTHER_PART);
        MeetingMission again = moved.then(mission -> mission.acceptPart(PART, null, at(61)))
                .then(mission -> mission.acceptPart(OTHER_PART, null, at(61)))
                .then(mission -> Change.silent(told(mission, 61)))
                .then(mission -> mission.arrange(MEMBERS, SOMEBODY, at(62)))
                .state();
        assertThat(again.clock().netMillis(at(200).time())).isEqualTo(7 * 60_000);
    }

    @Test
    void keepsWhatWasAcceptedWhenOnlyThePlaceChanges() {
        MeetingMission booked = withPart(scheduled(MeetingForm.ONSITE), PART, PartKind.VEHICLE, VAN)
                .acceptPart(PART, null, at(4))
                .state();
        Plan elsewhere = new Plan(
                MeetingForm.ONSITE,
                meeting(booked).plan().startsAt(),
                meeting(booked).plan().endsAt(),
                new Venue("ห้อง 2", null, null));

        MeetingMission moved =
                booked.reschedule(elsewhere, "room-needed", at(5)).state();

        assertThat(moved.parts()).isEqualTo(booked.parts());
        assertThat(moved.derived().slots()).isEqualTo(booked.derived().slots());
    }

    @Test
    void holdsALimitedNumberOfPartsAndNotices() {
        MeetingMission mission = scheduled(MeetingForm.ONSITE);
        for (int i = 0; i < MeetingMission.MOST_PARTS; i++) {
            mission = withPart(mission, new UUID(2, i), PartKind.EQUIPMENT, null);
        }
        MeetingMission full = mission;
        assertThatThrownBy(() -> withPart(full, PART, PartKind.EQUIPMENT, null)).hasMessageContaining("too-many-parts");
        Notice notice = new Notice("m-1", "email", NoticeState.SENT, at(4).time());
        MeetingMission toldOften = full.notify(Collections.nCopies(MeetingMission.MOST_NOTICES, notice))
                .state();
        assertThatThrownBy(() -> toldOften.notify(List.of(notice))).hasMessageContaining("too-many-notices");
    }

    @Test
    void takesItsBookingsAlongWhenItIsMovedAsGranted() {
        MeetingMission booked = withPart(scheduled(MeetingForm.ONSITE), PART, PartKind.VEHICLE, VAN)
                .acceptPart(PART, null, at(4))
                .state();
        MeetingMission moved = booked.rescheduleAsGranted(plan(MeetingForm.ONSITE, "2022-03-18"), "no-quorum", at(5))
                .state();
        assertThat(moved.derived().slots())
                .hasSize(8)
                .startsWith(VAN + "@2022-03-18T02:30:00Z")
                .doesNotContainAnyElementsOf(booked.derived().slots());
    }

    @Test
    void grantsNoRoomTwiceToOneMeeting() {
        MeetingMission mission = withPart(
                withPart(scheduled(MeetingForm.ONSITE), PART, PartKind.ROOM, ROOM), OTHER_PART, PartKind.ROOM, null);
        MeetingMission one = mission.acceptPart(PART, null, at(4)).state();
        assertThatThrownBy(() -> one.acceptPart(OTHER_PART, ROOM, at(5))).hasMessageContaining("resource-twice");
        assertThatThrownBy(() -> one.acceptPart(OTHER_PART, null, at(5))).hasMessageContaining("resource-required");
    }

    @Test
    void freesEverythingWhenItIsCancelled() {
        MeetingMission booked = withPart(scheduled(MeetingForm.ONSITE), PART, PartKind.ROOM, ROOM)
                .acceptPart(PART, null, at(4))
                .state();
        Change<MeetingMission> cancelled = booked.cancel("matter-settled", at(5));
        assertThat(cancelled.state().status()).isEqualTo(MissionStatus.CANCELLED);
        assertThat(cancelled.state().derived().slots()).isEmpty();
        assertThat(cancelled.events().stream().map(Change.Happened::data))
                .containsExactly(
                        new MeetingCancelled("matter-settled"),
                        new MeetingPartDecided(PART, PartKind.ROOM, PartState.CANCELLED, "meeting-cancelled"));
        assertThatThrownBy(() -> cancelled.state().cancel("matter-settled", at(6)))
                .hasMessageContaining("mission-closed");
    }

    @Test
    void refusesFactsBeforeThoseTheyFollow() {
        MeetingMission mission = scheduled(MeetingForm.ONLINE);
        assertThatThrownBy(() -> requested()
                        .schedule(new MeetingNumber("health", 2565, 1), plan(MeetingForm.ONLINE, "2022-03-17"), at(-1)))
                .hasMessageContaining("out-of-order");
        assertThatThrownBy(() -> mission.requestPart(PART, PartKind.ROOM, null, null, at(-1)))
                .hasMessageContaining("out-of-order");
        assertThatThrownBy(() -> withPart(mission, PART, PartKind.ROOM, ROOM).acceptPart(PART, null, at(1)))
                .hasMessageContaining("out-of-order");
        assertThatThrownBy(() -> arranged(10).cancel("no-quorum", at(9))).hasMessageContaining("out-of-order");
        assertThatThrownBy(() -> mission.declareVoid("duplicate", at(-1))).hasMessageContaining("out-of-order");
        assertThatThrownBy(() -> told(mission, -1)).hasMessageContaining("out-of-order");
    }

    @Test
    void refusesAMeetingThatMakesNoSense() {
        Instant begin = Instant.parse("2022-03-17T02:30:00Z");
        assertThatThrownBy(() -> schedule(begin, begin)).hasMessageContaining("meeting-time");
        assertThatThrownBy(() -> schedule(begin, begin.plus(Duration.ofHours(25))))
                .hasMessageContaining("meeting-time");
        Instant absurd = Instant.parse("9999-01-01T00:00:00Z");
        assertThatThrownBy(() -> schedule(absurd, absurd.plusSeconds(60))).hasMessageContaining("meeting-time");
    }

    @Test
    void isCorrectedBySomebodyElseAndKeepsItsNumber() {
        MeetingMission arranged = arranged(10);
        ClockCorrection clock = new ClockCorrection(REQUESTED, REQUESTED.plusSeconds(300), List.of());
        CommitteeRef budget = new CommitteeRef("budget", CommitteeKind.SPECIAL);
        assertThatThrownBy(
                        () -> arranged.correct(clock, budget, "wrong-time", "ผิด", SOMEBODY, at(20), UUID::randomUUID))
                .hasMessageContaining("own-clock");
        Actor other = Actor.of("p-2", "committee-secretary");
        Change<MeetingMission> corrected =
                arranged.correct(clock, budget, "wrong-committee", "ผิด", other, at(20), UUID::randomUUID);
        assertThat(corrected.state().committee()).isEqualTo(budget);
        assertThat(meeting(corrected.state()).number().committee()).isEqualTo("health");
        assertThat(corrected.state().corrections().getFirst().by()).isEqualTo("p-2");
        assertThat(corrected.events().getLast().data())
                .isEqualTo(new MeetingMissionCorrected(clock, "budget", CommitteeKind.SPECIAL, "wrong-committee"));
        ClockCorrection tomorrow = new ClockCorrection(REQUESTED, at(21).time(), List.of());
        assertThatThrownBy(
                        () -> arranged.correct(tomorrow, HEALTH, "wrong-time", "ผิด", other, at(20), UUID::randomUUID))
                .hasMessageContaining("in-the-future");
    }

    @Test
    void warnsOnceOfEachMarkInNetTime() {
        MeetingMission mission = requested()
                .pause(PART, "waiting-for-committee", at(10))
                .state()
                .resume(PART, at(40))
                .state();
        assertThat(mission.warn(SOON, BOUND, at(64).time()).events()).isEmpty();
        Change<MeetingMission> soon = mission.warn(SOON, BOUND, at(66).time());
        assertThat(soon.events()).containsExactly(new Change.Happened(new MeetingMissionDueSoon(35, 45), at(65)));
        Change<MeetingMission> late = soon.state().warn(SOON, BOUND, at(300).time());
        assertThat(late.events()).containsExactly(new Change.Happened(new MeetingMissionOverdue(45), at(75)));
        assertThat(late.state().warn(SOON, BOUND, at(301).time()).events()).isEmpty();
    }

    @Test
    void warnsNobodyOfAClockThatStandsOrIsPaused() {
        assertThat(arranged(10).warn(SOON, BOUND, at(500).time()).events()).isEmpty();
        assertThat(requested()
                        .pause(PART, "waiting-for-committee", at(10))
                        .state()
                        .warn(SOON, BOUND, at(500).time())
                        .events())
                .isEmpty();
        assertThat(requested()
                        .cancel("matter-settled", at(10))
                        .state()
                        .warn(SOON, BOUND, at(500).time())
                        .events())
                .isEmpty();
    }

    private static Meeting meeting(MeetingMission mission) {
        return Objects.requireNonNull(mission.meeting());
    }

    private static MeetingMission arranged(int minute) {
        return told(scheduled(MeetingForm.ONLINE), 4)
                .arrange(MEMBERS, SOMEBODY, at(minute))
                .state();
    }

    private static Change<MeetingMission> schedule(Instant from, Instant to) {
        return requested()
                .schedule(
                        new MeetingNumber("health", 2565, 1),
                        new Plan(MeetingForm.ONLINE, from, to, new Venue(null, null, null)),
                        at(2));
    }

    private static List<String> missing(MeetingMission mission, int minute) {
        try {
            mission.arrange(MEMBERS, SOMEBODY, at(minute));
            return List.of();
        } catch (Refusal refused) {
            assertThat(refused.slug()).isEqualTo("not-arranged-yet");
            return refused.missing();
        }
    }
}
