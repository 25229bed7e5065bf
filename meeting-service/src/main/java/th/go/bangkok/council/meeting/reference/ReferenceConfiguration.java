package th.go.bangkok.council.meeting.reference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReferenceConfiguration {

    @Bean
    Codes codes() {
        return Codes.ofReferenceData();
    }
}
