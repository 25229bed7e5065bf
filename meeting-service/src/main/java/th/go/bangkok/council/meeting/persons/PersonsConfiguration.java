package th.go.bangkok.council.meeting.persons;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.bangkok.council.defaults.persons.ErasureEvent;

/** Gives the erasure of persons the event of this service. */
@Configuration(proxyBeanMethods = false)
class PersonsConfiguration {

    @Bean
    ErasureEvent personErased() {
        return PersonErased::new;
    }
}
