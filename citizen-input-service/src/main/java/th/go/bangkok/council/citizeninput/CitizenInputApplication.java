package th.go.bangkok.council.citizeninput;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import th.go.bangkok.council.defaults.outbox.OwnedTopic;

/** Starts the citizen input service. */
@SpringBootApplication
public class CitizenInputApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CitizenInputApplication.class, arguments);
    }

    /** Where all events of this service go. */
    @Bean
    OwnedTopic citizenInputTopic() {
        return new OwnedTopic("council.citizen-input", OwnedTopic.Kind.LOG);
    }
}
