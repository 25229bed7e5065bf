package th.go.bangkok.council.kpi.evaluation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.bangkok.council.defaults.outbox.OwnedTopic;
import th.go.bangkok.council.defaults.store.DocumentStores;
import th.go.bangkok.council.kpi.plan.Plans;

/** Where declarations are kept and which topic they go to. */
@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

    private static final String TOPIC = "council.evaluation";

    @Bean
    OwnedTopic evaluationTopic() {
        return new OwnedTopic(TOPIC, OwnedTopic.Kind.LOG);
    }

    @Bean
    Declarations declarations(DocumentStores stores, Plans plans, MilestoneLog milestones) {
        return new Declarations(
                stores.open(Declaration.class, Declarations.COLLECTION, TOPIC), new Rules(plans), milestones);
    }
}
