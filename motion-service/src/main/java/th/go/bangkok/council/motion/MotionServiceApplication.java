package th.go.bangkok.council.motion;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import th.go.bangkok.council.defaults.outbox.OwnedTopic;

/** Keeps councillors, motions and requests for tracking information, and publishes what happens to them. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
class MotionServiceApplication {

    static void main(String[] arguments) {
        SpringApplication.run(MotionServiceApplication.class, arguments);
    }

    @Bean
    OwnedTopic motionsTopic() {
        return new OwnedTopic("council.motions", OwnedTopic.Kind.LOG);
    }
}
