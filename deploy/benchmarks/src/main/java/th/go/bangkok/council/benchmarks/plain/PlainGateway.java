package th.go.bangkok.council.benchmarks.plain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Spring Cloud Gateway with one route: nobody signs in, nothing is limited, broken off, counted or added. Told its port
 * and {@code plain.upstream}; runs until it is ended.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.cloud.stream.config.BindingServiceConfiguration",
            "org.springframework.cloud.stream.function.FunctionConfiguration"
        })
public class PlainGateway {

    public static void main(String[] arguments) {
        SpringApplication.run(PlainGateway.class, arguments);
    }

    @Bean
    RouteLocator route(RouteLocatorBuilder builder, Environment environment) {
        var upstream = environment.getRequiredProperty("plain.upstream");
        return builder.routes()
                .route("everything", route -> route.path("/api/**").uri(upstream))
                .build();
    }
}
