package th.go.bangkok.council.kpi.consumption;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import th.go.bangkok.council.defaults.outbox.OwnedTopic;
import th.go.bangkok.council.kpi.log.EventReader;
import th.go.bangkok.council.kpi.store.KpiStore;
import th.go.bangkok.council.kpi.store.SubjectDocuments;
import th.go.bangkok.council.kpi.subjects.Cases;

/** Binds the log to the intake: one consumer thread, one poll at a time, repeated until it is in. */
@Configuration(proxyBeanMethods = false)
class ConsumptionConfiguration {

    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 5_000;
    private static final int LARGEST_DEAD_LETTER = 2 * 1024 * 1024;

    @Bean
    OwnedTopic deadMotions() {
        return deadLetters("council.motions");
    }

    @Bean
    OwnedTopic deadMeetings() {
        return deadLetters("council.meetings");
    }

    @Bean
    OwnedTopic deadCitizenInput() {
        return deadLetters("council.citizen-input");
    }

    @Bean
    OwnedTopic deadEvaluation() {
        return deadLetters("council.evaluation");
    }

    @Bean
    Ownership ownership(MongoClient client, MongoDatabaseFactory mongo) {
        return new Ownership(client, mongo.getMongoDatabase());
    }

    @Bean
    Projection projection(KpiStore store, SubjectDocuments documents, Cases cases) {
        return new Projection(store, documents, cases);
    }

    @Bean
    DeadLetterTopics deadLetterTopics(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_DEAD_LETTER);
        return new DeadLetterTopics(new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(settings)));
    }

    @Bean
    Intake intake(
            Projection projection,
            EventReader reader,
            DeadLetterTopics deadLetters,
            MeterRegistry registry,
            ApplicationEventPublisher publisher,
            Clock clock) {
        return new Intake(projection, reader, deadLetters, new IntakeMetrics(registry), publisher, clock);
    }

    @Bean
    IntakeHealthIndicator intakeHealthIndicator(Intake intake, Clock clock) {
        return new IntakeHealthIndicator(intake, clock);
    }

    @Bean
    DeadLetters deadLetters(
            KpiStore store,
            Projection projection,
            EventReader reader,
            MongoClient client,
            ApplicationEventPublisher publisher,
            Clock clock) {
        return new DeadLetters(store, projection, reader, client, publisher, clock);
    }

    @Bean
    ShadowIntake shadowIntake(
            MongoClient client, SubjectDocuments documents, Cases cases, EventReader reader, Clock clock) {
        return new ShadowIntake(client, documents, cases, reader, clock);
    }

    @Bean(destroyMethod = "close")
    LogTail logTail(KafkaProperties kafka, KpiStore store) {
        return new LogTail(kafka.buildAdminProperties(), store);
    }

    /** A consumer that was stopped for good, such as one of two with the same name, has to be started anew. */
    @Bean
    ApplicationListener<ConsumerStoppedEvent> brokenWithoutConsumer(ApplicationEventPublisher publisher) {
        return stopped -> {
            if (stopped.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
                AvailabilityChangeEvent.publish(publisher, stopped, LivenessState.BROKEN);
            }
        };
    }

    /** The function that the binding calls with every poll. */
    @Bean
    Consumer<LogBatch> figures(Intake intake, Ownership ownership) {
        return batch -> intake.take(ownership.session(), batch.records());
    }

    @Bean
    LogBatchConverter logBatchConverter() {
        return new LogBatchConverter();
    }

    /** A batch that failed is repeated as a whole, for as long as it takes: the line waits, nothing is left out. */
    @Bean
    CommonErrorHandler repeatTheBatch() {
        ExponentialBackOff backOff = new ExponentialBackOff();
        backOff.setInitialInterval(FIRST_PAUSE);
        backOff.setMaxInterval(LONGEST_PAUSE);
        DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    @Bean
    KafkaBindingRebalanceListener partitionsTaken(Ownership ownership, Intake intake) {
        return new KafkaBindingRebalanceListener() {
            @Override
            public void onPartitionsAssigned(
                    String binding,
                    org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
                    Collection<TopicPartition> partitions,
                    boolean initial) {
                List<String> names =
                        partitions.stream().map(TopicPartition::toString).toList();
                ownership.take(names);
                intake.beginAnew();
            }
        };
    }

    private static OwnedTopic deadLetters(String topic) {
        return new OwnedTopic(topic + DeadLetterTopics.SUFFIX, OwnedTopic.Kind.DEAD_LETTERS);
    }
}
