package th.go.bangkok.council.defaults.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import th.go.bangkok.council.defaults.problem.ProblemWriter;

/** The audit trail of every service. */
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@EnableConfigurationProperties(AuditProperties.class)
public class AuditConfiguration {

    private final Bundles bundles = new Bundles();

    @Bean
    AuditLog auditLog(MongoDatabaseFactory mongo, AuditProperties properties, MeterRegistry registry) {
        AuditLog entries = new AuditLog(mongo, properties, new AuditMetrics(registry));
        entries.prepare();
        return entries;
    }

    @Bean
    BundleWriter bundleWriter(AuditLog entries, AuditProperties properties) {
        return new BundleWriter(bundles, entries, properties.bundle());
    }

    @Bean
    AuditFilter auditFilter(
            AuditLog entries, AuditProperties properties, Tracer tracer, Clock clock, ProblemWriter problems) {
        return new AuditFilter(entries, bundles, new Origin(properties.gateways()), tracer, clock, problems);
    }

    @Bean
    ImportNotes importNotes() {
        return new ImportNotes();
    }

    @Bean
    AuditController auditController(AuditLog entries) {
        return new AuditController(entries);
    }
}
