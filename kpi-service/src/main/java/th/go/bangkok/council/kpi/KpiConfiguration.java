package th.go.bangkok.council.kpi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import th.go.bangkok.council.kpi.log.EventReader;
import th.go.bangkok.council.kpi.plan.Plan;
import th.go.bangkok.council.kpi.plan.PlanReader;
import th.go.bangkok.council.kpi.plan.Plans;
import th.go.bangkok.council.kpi.store.KpiStore;
import th.go.bangkok.council.kpi.store.SubjectDocuments;
import th.go.bangkok.council.kpi.subjects.Cases;

/** The parts that several features share. */
@Configuration(proxyBeanMethods = false)
class KpiConfiguration {

    @Bean
    Plans plans(KpiProperties properties) throws IOException {
        List<Plan> plans = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(properties.plans())) {
            try (Reader content = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                plans.add(new PlanReader("plans/" + file.getFilename()).read(content));
            }
        }
        return new Plans(plans);
    }

    @Bean
    Cases cases(Plans plans) {
        return new Cases(plans.newest());
    }

    @Bean
    EventReader eventReader() {
        return new EventReader();
    }

    @Bean
    SubjectDocuments subjectDocuments(EventReader reader) {
        return new SubjectDocuments(reader);
    }

    @Bean
    KpiStore kpiStore(MongoDatabaseFactory mongo) {
        KpiStore live = KpiStore.live(mongo.getMongoDatabase());
        live.prepare();
        return live;
    }
}
