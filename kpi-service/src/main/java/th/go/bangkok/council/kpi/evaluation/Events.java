package th.go.bangkok.council.kpi.evaluation;

import th.go.bangkok.council.defaults.store.Published;

/** The data of the events on {@code council.evaluation}. */
final class Events {

    private Events() {}

    @Published(name = "MilestoneDeclared")
    record MilestoneDeclared(String indicator, int level) {}

    @Published(name = "InUseDeclared")
    record InUseDeclared(String indicator) {}

    @Published(name = "DisbursementRecorded")
    record DisbursementRecorded(int fiscalYear, double percent) {}

    @Published(name = "ChecklistItemCompleted")
    record ChecklistItemCompleted(int fiscalYear, String item) {}

    @Published(name = "OnePlatformStepCompleted")
    record OnePlatformStepCompleted(int fiscalYear, String step) {}

    @Published(name = "ProjectStepPlanned")
    record ProjectStepPlanned(int fiscalYear, String project, String step, String fromMonth, String toMonth) {}

    @Published(name = "ProjectStepCompleted")
    record ProjectStepCompleted(int fiscalYear, String project, String step) {}

    @Published(name = "MilestoneWithdrawn")
    record MilestoneWithdrawn(
            String indicator,
            int fiscalYear,
            int level,
            String milestoneSubject,
            long milestoneSequence,
            String reasonCode) {}

    @Published(name = "DeclarationWithdrawn")
    record DeclarationWithdrawn(String reasonCode) {}
}
