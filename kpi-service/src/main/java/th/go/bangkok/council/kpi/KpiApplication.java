package th.go.bangkok.council.kpi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Consumes the events of the other services and answers with figures, levels and points. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class KpiApplication {

    /** Starts the service; its settings come from the environment. */
    public static void main(String[] args) {
        SpringApplication.run(KpiApplication.class, args);
    }
}
