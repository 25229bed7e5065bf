package th.go.bangkok.council.meeting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import th.go.bangkok.council.defaults.outbox.OwnedTopic;

/** The service that knows committees and arranges their meetings. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class MeetingServiceApplication {

    /** Where everything that this service publishes goes. */
    public static final String TOPIC = "council.meetings";

    public static void main(String[] arguments) {
        SpringApplication.run(MeetingServiceApplication.class, arguments);
    }

    @Bean
    OwnedTopic meetingsTopic() {
        return new OwnedTopic(TOPIC, OwnedTopic.Kind.LOG);
    }
}
