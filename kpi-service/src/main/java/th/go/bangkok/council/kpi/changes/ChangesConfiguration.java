package th.go.bangkok.council.kpi.changes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.bangkok.council.kpi.scoreboard.Scoreboards;
import th.go.bangkok.council.kpi.store.KpiStore;

/** The feed and what operations see of it. */
@Configuration(proxyBeanMethods = false)
class ChangesConfiguration {

    @Bean
    ChangeFeed changeFeed(KpiStore store, Scoreboards scoreboards, Clock clock, MeterRegistry registry) {
        ChangeFeed feed = new ChangeFeed(store, scoreboards, clock);
        Gauge.builder("council.kpi.change.subscribers", feed, ChangeFeed::subscribers)
                .description("Open streams of changes")
                .register(registry);
        return feed;
    }
}
