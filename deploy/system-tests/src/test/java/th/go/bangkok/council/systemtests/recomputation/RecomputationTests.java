package th.go.bangkok.council.systemtests.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecomputationTests {

    private static final Instant NOW = Instant.parse("2023-01-15T03:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private final List<Fact> facts = new ArrayList<>();

    @Test
    void countsACaseInTheMonthAndYearInWhichItEnded() {
        inUse("motion-tracking", "2021-11-01T00:00:00.000Z");
        request("a", "2022-09-30T16:50:00.000Z", "2022-09-30T16:59:59.999Z", "[\"1001\"]");
        request("b", "2022-09-30T16:50:00.000Z", "2022-09-30T17:00:00.000Z", "[]");
        Recomputation scoreboard = new Recomputation(facts, NOW);
        assertThat(scoreboard.year(Indicator.MOTION_TRACKING, 2565).figure())
                .isEqualTo(new Figure(1, 599_999, new BigDecimal("10.00"), null, null, null));
        assertThat(scoreboard.months(Indicator.MOTION_TRACKING, 2566))
                .hasEntrySatisfying(
                        YearMonth.of(2022, 10),
                        score -> assertThat(score.figure().totalMillis()).isEqualTo(600_000));
        assertThat(scoreboard.places(Indicator.MOTION_TRACKING, 2565)).containsOnlyKeys("1001");
        assertThat(scoreboard.places(Indicator.MOTION_TRACKING, 2566)).containsOnlyKeys(Recomputation.WHOLE_CITY);
    }

    @Test
    void showsACaseThatRanOverTheEndOfTheYearAsOpenThen() {
        inUse("motion-tracking", "2021-11-01T00:00:00.000Z");
        request("a", "2022-09-30T16:00:00.000Z", "2022-09-30T16:10:00.000Z", "[]");
        request("b", "2022-09-30T16:30:00.000Z", "2022-10-05T17:00:00.000Z", "[]");
        Recomputation.Score year = new Recomputation(facts, NOW).year(Indicator.MOTION_TRACKING, 2565);
        assertThat(year.open()).isEqualTo(1);
        assertThat(year.figure().average()).isEqualTo("10.00");
        assertThat(year.averageWithOpen()).isEqualTo("20.00");
        assertThat(year.level()).isEqualTo(5);
    }

    @Test
    void leavesCasesFromBeforeTheSystemOutOfTheAverageButOnlyInAYearWithAPlan() {
        request("a", "2021-09-01T02:00:00.000Z", "2021-09-01T05:00:00.000Z", "[]");
        request("b", "2021-12-01T02:00:00.000Z", "2021-12-01T05:00:00.000Z", "[]");
        request("c", "2022-03-01T02:00:00.000Z", "2022-03-01T02:10:00.000Z", "[]");
        inUse("motion-tracking", "2022-02-01T00:00:00.000Z");
        Recomputation scoreboard = new Recomputation(facts, NOW);
        Recomputation.Score manual = scoreboard.year(Indicator.MOTION_TRACKING, 2564);
        assertThat(manual.figure().average()).isEqualTo("180.00");
        assertThat(manual.level()).isNull();
        Recomputation.Score planned = scoreboard.year(Indicator.MOTION_TRACKING, 2565);
        assertThat(planned.figure().average()).isEqualTo("10.00");
        assertThat(planned.beforeTheSystem()).isEqualTo(1);
    }

    @Test
    void takesTheDayOfUseThatWasNotWithdrawn() {
        add("declarations/1", 1, "InUseDeclared", "2022-02-01T00:00:00.000Z", "{'indicator':'motion-tracking'}");
        add(
                "declarations/1",
                2,
                "DeclarationWithdrawn",
                "2022-02-02T00:00:00.000Z",
                "{'reasonCode':'entered-in-error'}");
        request("a", "2022-01-01T02:00:00.000Z", "2022-01-01T02:10:00.000Z", "[]");
        Recomputation.Score year = new Recomputation(facts, NOW).year(Indicator.MOTION_TRACKING, 2565);
        assertThat(year.beforeTheSystem()).isZero();
        assertThat(year.figure().cases()).isEqualTo(1);
        assertThat(year.level()).isZero();
    }

    @Test
    void aDayOfUseThatIsWithdrawnAfterTheEndOfTheYearIsNoneForLevelAndCasesAlike() {
        request("a", "2021-12-01T02:00:00.000Z", "2021-12-01T05:00:00.000Z", "[]");
        request("b", "2022-02-01T17:00:00.000Z", "2022-02-01T17:10:00.000Z", "[]");
        inUse("motion-tracking", "2022-02-02T03:00:00.000Z");
        Recomputation.Score before = new Recomputation(facts, NOW).year(Indicator.MOTION_TRACKING, 2565);
        assertThat(before.figure().cases()).isEqualTo(1);
        assertThat(before.beforeTheSystem()).isEqualTo(1);
        assertThat(before.level()).isEqualTo(5);
        add(
                "declarations/u-motion-tracking",
                2,
                "DeclarationWithdrawn",
                "2022-12-01T00:00:00.000Z",
                "{'reasonCode':'replaced'}");
        Recomputation.Score after = new Recomputation(facts, NOW).year(Indicator.MOTION_TRACKING, 2565);
        assertThat(after.figure().cases()).isEqualTo(2);
        assertThat(after.beforeTheSystem()).isZero();
        assertThat(after.level()).isEqualTo(1);
    }

    @Test
    void keepsAMeetingThatWasCancelledAfterItWasArrangedAndDropsOneCancelledBefore() {
        mission("a", "standing", "2022-03-01T02:00:00.000Z", "2022-03-01T02:30:00.000Z");
        add("meeting-missions/a", 3, "MeetingCancelled", "2022-03-02T02:00:00.000Z", "{'reasonCode':'x'}");
        mission("b", "special", "2022-03-01T02:00:00.000Z", "2022-03-01T02:30:00.000Z");
        add(
                "meeting-missions/c",
                1,
                "MeetingRequested",
                "2022-03-01T02:00:00.000Z",
                "{'committee':'x','committeeKind':'standing'}");
        add("meeting-missions/c", 2, "MeetingCancelled", "2022-03-01T03:00:00.000Z", "{'reasonCode':'x'}");
        Recomputation.Score year = new Recomputation(facts, NOW).year(Indicator.COMMITTEE_MEETINGS, 2565);
        assertThat(year.figure().cases()).isEqualTo(1);
        assertThat(year.cancelled()).isEqualTo(1);
        assertThat(year.notCounted()).isEqualTo(1);
    }

    @Test
    void aMilestoneCountsOnlyWithEveryLowerOneAndUntilItIsWithdrawn() {
        add("rounds/1", 1, "TopicsConsidered", "2021-11-01T00:00:00.000Z", "{'fiscalYear':2565,'outcome':'agreed'}");
        add("rounds/1", 2, "ForumHeld", "2022-01-01T00:00:00.000Z", forum("online", true));
        add("rounds/1", 3, "ForumHeld", "2022-01-02T00:00:00.000Z", forum("onsite", true));
        add("rounds/1", 4, "ForumHeld", "2022-02-02T00:00:00.000Z", forum("online", true));
        add(
                "rounds/1",
                5,
                "DossiersPresented",
                "2022-05-02T00:00:00.000Z",
                "{'fiscalYear':2565,'to':['committee','chair']}");
        assertThat(new Recomputation(facts, NOW).milestoneLevel(2565)).isEqualTo(2);
        assertThat(new Recomputation(facts, NOW).milestoneLevel(YearMonth.of(2022, 1)))
                .isEqualTo(1);
        add("rounds/1", 6, "DossiersCompleted", "2022-05-01T00:00:00.000Z", "{'fiscalYear':2565}");
        assertThat(new Recomputation(facts, NOW).milestoneLevel(2565)).isEqualTo(4);
        add(
                "declarations/9",
                1,
                "MilestoneWithdrawn",
                "2022-06-01T00:00:00.000Z",
                "{'milestoneSubject':'rounds/1','milestoneSequence':4}");
        assertThat(new Recomputation(facts, NOW).milestoneLevel(2565)).isEqualTo(1);
        assertThat(new Recomputation(facts, NOW).milestoneLevel(YearMonth.of(2022, 5)))
                .isEqualTo(4);
    }

    @Test
    void onePlatformStepsCountInTheirOrderOnly() {
        for (String step : List.of("proposed", "presented", "imported")) {
            add(
                    "declarations/" + step,
                    1,
                    "OnePlatformStepCompleted",
                    "2022-05-01T00:00:00.000Z",
                    "{'fiscalYear':2565,'step':'%s'}".formatted(step));
        }
        assertThat(new Recomputation(facts, NOW).onePlatformPoints(2565)).isEqualTo(35);
    }

    private static String forum(String mode, boolean agreed) {
        return "{'fiscalYear':2565,'mode':'%s','agreedTopics':%s}".formatted(mode, agreed);
    }

    private void inUse(String indicator, String since) {
        String about = "{'indicator':'" + indicator + "','level':1}";
        add("declarations/m-" + indicator, 1, "MilestoneDeclared", "2021-10-15T00:00:00.000Z", about);
        add("declarations/u-" + indicator, 1, "InUseDeclared", since, about);
    }

    private void request(String id, String requested, String delivered, String districts) {
        String subject = "tracking-requests/" + id;
        add(
                subject,
                1,
                "MotionRequested",
                requested,
                "{'askedBy':'councillor','motionStatus':'adopted','districts':" + districts.replace('"', '\'') + "}");
        add(subject, 2, "MotionDelivered", delivered, "{'content':'text','channel':'portal'}");
    }

    private void mission(String id, String kind, String requested, String arranged) {
        String committee = "{'committee':'" + id + "','committeeKind':'" + kind + "'}";
        add("meeting-missions/" + id, 1, "MeetingRequested", requested, committee);
        add("meeting-missions/" + id, 2, "MeetingArranged", arranged, committee);
    }

    private void add(String subject, long sequence, String name, String time, String data) {
        facts.add(new Fact(
                "topic", subject, sequence, name, Instant.parse(time), false, JSON.readTree(data.replace('\'', '"'))));
    }
}
