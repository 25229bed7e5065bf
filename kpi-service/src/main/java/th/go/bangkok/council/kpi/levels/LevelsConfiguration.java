package th.go.bangkok.council.kpi.levels;

import com.mongodb.WriteConcern;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import th.go.bangkok.council.defaults.outbox.Outboxes;
import th.go.bangkok.council.defaults.outbox.OwnedTopic;
import th.go.bangkok.council.kpi.consumption.LogTail;
import th.go.bangkok.council.kpi.scoreboard.Scoreboards;
import th.go.bangkok.council.kpi.store.KpiStore;
import tools.jackson.databind.json.JsonMapper;

/** Where told levels are kept and which topic they go to. */
@Configuration(proxyBeanMethods = false)
class LevelsConfiguration {

    @Bean
    OwnedTopic kpiTopic() {
        return new OwnedTopic(Levels.TOPIC, OwnedTopic.Kind.COMPACTED);
    }

    @Bean
    Levels levels(
            MongoDatabaseFactory mongo, Scoreboards scoreboards, Outboxes outboxes, JsonMapper json, Clock clock) {
        outboxes.register(Levels.COLLECTION, Levels.TOPIC);
        return new Levels(
                mongo.getMongoDatabase().getCollection(Levels.COLLECTION).withWriteConcern(WriteConcern.MAJORITY),
                scoreboards,
                outboxes,
                json,
                clock);
    }

    @Bean
    LevelWatch levelWatch(Levels levels, LogTail tail, KpiStore store, Scoreboards scoreboards, Clock clock) {
        return new LevelWatch(levels, tail, store, scoreboards, clock);
    }
}
