package th.go.bangkok.council.kpi.scoreboard;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.bangkok.council.kpi.evaluation.MilestoneLog;
import th.go.bangkok.council.kpi.plan.Plans;
import th.go.bangkok.council.kpi.store.KpiStore;
import th.go.bangkok.council.kpi.store.SubjectDocuments;
import th.go.bangkok.council.kpi.subjects.Cases;

/** The readers of the projection. */
@Configuration(proxyBeanMethods = false)
class ScoreboardConfiguration {

    @Bean
    Scoreboards scoreboards(MongoClient client, KpiStore store, SubjectDocuments documents, Plans plans, Clock clock) {
        return new Scoreboards(client, store, documents, plans, clock);
    }

    @Bean
    CaseBook caseBook(KpiStore store, SubjectDocuments documents, Cases cases, Plans plans, Clock clock) {
        return new CaseBook(store, documents, cases, plans, clock);
    }

    @Bean
    MilestoneLog milestoneLog(KpiStore store, SubjectDocuments documents, Plans plans) {
        return new LoggedMilestones(store, documents, plans);
    }
}
