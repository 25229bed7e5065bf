package th.go.bangkok.council.defaults.reference;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;

/** Checks the reasons of what is entered later, in every service that holds a copy of the reasons. */
@AutoConfiguration
@ConditionalOnResource(resources = "classpath:/reference-data/reason-codes.csv")
public class ReferenceConfiguration {

    @Bean
    Moments moments() {
        return new Moments();
    }
}
