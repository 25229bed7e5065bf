package th.go.bangkok.council.sampleyears;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What general administration entered about fiscal year 2565, with its evidence. */
final class Declarations {

    private static final int FISCAL_YEAR = 2565;

    private final List<Row> rows = new ArrayList<>();

    static List<Row> all() {
        Declarations declarations = new Declarations();
        declarations.indicators();
        declarations.components();
        declarations.onePlatform();
        declarations.projects();
        return List.copyOf(declarations.rows);
    }

    private void indicators() {
        add("milestone", "milestone-motion-tracking", "2021-12-15T15:30:00", "รายงานการวิเคราะห์กระบวนการติดตามญัตติ")
                .with("indicator", "motion-tracking")
                .with("level", 1);
        add("milestone", "milestone-committee-meetings", "2021-12-24T14:00:00", "รายงานผลสำรวจความต้องการของผู้ใช้งาน")
                .with("indicator", "committee-meetings")
                .with("level", 1);
        add("in-use", "in-use-motion-tracking", "2022-01-17T00:00:00", "หนังสือแจ้งเวียนเริ่มใช้ระบบติดตามญัตติ")
                .with("indicator", "motion-tracking");
        add("in-use", "in-use-committee-meetings", "2022-02-07T00:00:00", "หนังสือแจ้งเวียนเริ่มใช้ระบบภารกิจการประชุม")
                .with("indicator", "committee-meetings");
    }

    private void components() {
        disbursement("2021-12-30T16:00:00", 18.27);
        disbursement("2022-03-31T16:00:00", 43.9);
        disbursement("2022-06-30T16:00:00", 71.46);
        Row mistyped = disbursement("2022-09-29T16:00:00", 99.61);
        mistyped.with(
                "withdrawn",
                Row.part()
                        .with("at", WorkingDays.at("2022-09-29T16:40:00"))
                        .with("reasonCode", "entered-in-error")
                        .with("reason", "พิมพ์ตัวเลขสลับกัน (ตัวอย่าง)"));
        disbursement("2022-09-30T16:00:00", 96.19);
        item("finding-ideas", "2021-12-13T10:00:00", "แบบฟอร์ม 1");
        item("choosing-ideas", "2022-01-20T10:00:00", "แบบฟอร์ม 2");
        item("screening", "2022-02-18T10:00:00", "แบบฟอร์ม 3");
        item("product", "2022-05-25T10:00:00", "แบบฟอร์ม 4");
        item("outcome", "2022-07-22T10:00:00", "แบบฟอร์ม 4");
        item("used-in-year", "2022-08-10T10:00:00", "แบบฟอร์ม 5");
    }

    private Row disbursement(String at, double percent) {
        return add("disbursement", "disbursement-" + at.substring(0, 10), at, "รายงานการเบิกจ่ายงบประมาณ")
                .with("fiscalYear", FISCAL_YEAR)
                .with("percent", percent);
    }

    private void item(String code, String at, String evidence) {
        add("checklist-item", "checklist-" + code, at, evidence + " (ตัวอย่าง)")
                .with("fiscalYear", FISCAL_YEAR)
                .with("item", code);
    }

    private void onePlatform() {
        platform("proposed", "2021-12-27T11:00:00", "คำสั่งแต่งตั้งคณะทำงานและบริกรข้อมูล");
        platform("presented", "2022-01-26T11:00:00", "รายงานการประชุมคณะกรรมการธรรมาภิบาลข้อมูล");
        platform("built", "2022-04-08T11:00:00", "คำอธิบายชุดข้อมูลและพจนานุกรมข้อมูล");
        platform("imported", "2022-04-29T11:00:00", "ภาพหน้าจอชุดข้อมูลในระบบ");
        platform("innovation", "2022-08-26T11:00:00", "ผลงานนวัตกรรมจากชุดข้อมูล");
    }

    private void platform(String step, String at, String evidence) {
        add("one-platform-step", "one-platform-" + step, at, evidence + " (ตัวอย่าง)")
                .with("fiscalYear", FISCAL_YEAR)
                .with("step", step);
    }

    private void projects() {
        project(
                "citizen-needs",
                List.of(
                        "action-plan",
                        "working-group",
                        "briefing",
                        "topics",
                        "invitations",
                        "forums",
                        "analysis",
                        "presentation",
                        "outcome"),
                List.of(
                        "2021-10", "2021-10", "2021-11", "2021-11", "2022-01", "2022-02", "2022-03", "2022-06",
                        "2022-08"),
                List.of(
                        "2021-10", "2021-11", "2021-11", "2021-12", "2022-02", "2022-03", "2022-06", "2022-07",
                        "2022-09"));
        project(
                "motion-tracking",
                List.of(
                        "action-plan",
                        "working-group",
                        "questionnaire",
                        "questionnaire-summary",
                        "design",
                        "building",
                        "test",
                        "announcement",
                        "use",
                        "summary"),
                List.of(
                        "2021-10", "2021-10", "2021-11", "2021-11", "2021-12", "2021-12", "2022-01", "2022-01",
                        "2022-01", "2022-09"),
                List.of(
                        "2021-10", "2021-11", "2021-11", "2021-12", "2021-12", "2022-01", "2022-01", "2022-01",
                        "2022-09", "2022-09"));
        project(
                "committee-meetings",
                List.of(
                        "action-plan",
                        "working-group",
                        "questionnaire",
                        "questionnaire-summary",
                        "briefing",
                        "design",
                        "building",
                        "test",
                        "circular",
                        "use",
                        "summary"),
                List.of(
                        "2021-10", "2021-10", "2021-11", "2021-11", "2021-12", "2021-12", "2021-12", "2022-01",
                        "2022-02", "2022-02", "2022-09"),
                List.of(
                        "2021-10", "2021-11", "2021-11", "2021-12", "2021-12", "2021-12", "2022-01", "2022-02",
                        "2022-02", "2022-09", "2022-09"));
    }

    /** Every step is planned in October; each is done at the end of its last planned month, here and there late. */
    private void project(String project, List<String> steps, List<String> from, List<String> to) {
        for (int i = 0; i < steps.size(); i++) {
            add(
                            "project-step-planned",
                            "planned-%s-%s".formatted(project, steps.get(i)),
                            "2021-10-05T10:00:00",
                            "แผนปฏิบัติการโครงการ")
                    .with("fiscalYear", FISCAL_YEAR)
                    .with("project", project)
                    .with("step", steps.get(i))
                    .with("fromMonth", from.get(i))
                    .with("toMonth", to.get(i));
        }
        for (int i = 0; i < steps.size(); i++) {
            String done = i == 4 ? "2022-03-03T15:00:00" : to.get(i) + "-28T15:00:00";
            add(
                            "project-step-completed",
                            "completed-%s-%s".formatted(project, steps.get(i)),
                            done,
                            "รายงานความก้าวหน้าโครงการ")
                    .with("fiscalYear", FISCAL_YEAR)
                    .with("project", project)
                    .with("step", steps.get(i));
        }
    }

    private Row add(String kind, String sourceId, String bangkok, String evidence) {
        Instant at = WorkingDays.at(bangkok);
        Row row = Row.of(SampleYears.SOURCE_SYSTEM, sourceId)
                .with("kind", kind)
                .with("at", at)
                .with("evidence", List.of(Row.part().with("title", evidence)));
        rows.add(row);
        return row;
    }
}
