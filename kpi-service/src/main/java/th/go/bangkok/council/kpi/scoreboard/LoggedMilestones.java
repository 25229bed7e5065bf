package th.go.bangkok.council.kpi.scoreboard;

import com.mongodb.client.model.Filters;
import org.bson.Document;
import th.go.bangkok.council.kpi.evaluation.MilestoneLog;
import th.go.bangkok.council.kpi.plan.MilestoneIndicator;
import th.go.bangkok.council.kpi.plan.Plans;
import th.go.bangkok.council.kpi.standing.Milestones;
import th.go.bangkok.council.kpi.store.KpiStore;
import th.go.bangkok.council.kpi.store.SubjectDocuments;
import th.go.bangkok.council.kpi.store.SubjectFields;

/** Looks milestone events up among the subjects. */
final class LoggedMilestones implements MilestoneLog {

    private final KpiStore store;
    private final SubjectDocuments documents;
    private final Plans plans;

    LoggedMilestones(KpiStore store, SubjectDocuments documents, Plans plans) {
        this.store = store;
        this.documents = documents;
        this.plans = plans;
    }

    @Override
    public boolean holds(String indicator, int fiscalYear, int level, String subject, long sequence) {
        Document stored =
                store.subjects().find(Filters.eq(SubjectFields.ID, subject)).first();
        return stored != null
                && Scoreboards.indicator(plans.newest(), indicator) instanceof MilestoneIndicator stepped
                && documents.read(stored).events().stream()
                        .anyMatch(event -> event.sequence() == sequence
                                && Integer.valueOf(fiscalYear)
                                        .equals(event.said().fiscalYearOrNull())
                                && Milestones.isMilestone(stepped, level, event));
    }
}
