package th.go.bangkok.council.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.filter.factory.SpringCloudCircuitBreakerFilterFactory;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import reactor.netty.http.client.HttpClient;
import th.go.bangkok.council.gateway.errors.Refused;
import th.go.bangkok.council.gateway.upstreams.GatewayProperties;
import th.go.bangkok.council.gateway.upstreams.Upstream;
import th.go.bangkok.council.gateway.upstreams.Upstreams;

/**
 * One route for a service's ordinary calls, one for its imports, one for its streams. Each has its own circuit, so that
 * slow imports do not close the way for the desk, and its own limit for the time until an answer begins.
 */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    /** The framework gives the routes the order 1. */
    private static final int AFTER_ROUTES = 2;

    @Bean
    RouteLocator routes(
            RouteLocatorBuilder builder,
            Upstreams upstreams,
            GatewayProperties properties,
            SpringCloudCircuitBreakerFilterFactory circuits) {
        var guards = new Guards(circuits, new Repeats(properties.retry()));
        var routes = builder.routes();
        for (Upstream upstream : upstreams.all()) {
            for (String id : upstream.routes()) {
                routes.route(
                        id,
                        route -> route.order(order(upstream, id))
                                .path(upstream.patterns(id).toArray(String[]::new))
                                .filters(filters -> filters.filters(guards.of(id)))
                                .metadata(StalledAnswers.ENDLESS, id.equals(upstream.streamsRoute()))
                                .uri(upstream.url()));
            }
        }
        return routes.build();
    }

    /** The services' addresses are looked through first: nearly every call is for one, and none is also a page of our own. */
    @Bean
    static BeanPostProcessor servicesBeforePages() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof RouterFunctionMapping pages) {
                    pages.setOrder(AFTER_ROUTES);
                }
                return bean;
            }
        };
    }

    /** The narrower pattern goes first: a stream lies inside the tree of its resource. */
    private static int order(Upstream upstream, String route) {
        return route.equals(upstream.streamsRoute()) ? 0 : 1;
    }

    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> circuits(Upstreams upstreams, GatewayProperties properties) {
        return factory -> upstreams
                .all()
                .forEach(upstream -> upstream.routes()
                        .forEach(route -> factory.configure(
                                circuit -> circuit.circuitBreakerConfig(breaker(properties.breaker()))
                                        .timeLimiterConfig(TimeLimiterConfig.custom()
                                                .timeoutDuration(answerLimit(upstream, route, properties.limits()))
                                                .build()),
                                route)));
    }

    private static Duration answerLimit(Upstream upstream, String route, GatewayProperties.Limits limits) {
        return route.equals(upstream.importsRoute()) ? limits.importAnswer() : limits.answer();
    }

    private static CircuitBreakerConfig breaker(GatewayProperties.Breaker breaker) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.atLeast())
                .failureRateThreshold(breaker.failurePercent())
                .waitDurationInOpenState(breaker.openFor())
                .permittedNumberOfCallsInHalfOpenState(2)
                // What the gateway refuses says nothing about the service.
                .ignoreExceptions(Refused.class)
                .build();
    }

    /** The client's own second attempt on a broken connection would repeat a POST; only {@link Guards} repeats calls. */
    @Bean
    HttpClientCustomizer noHiddenRetry() {
        return new HttpClientCustomizer() {
            @Override
            public HttpClient customize(HttpClient client) {
                return client.disableRetry(true);
            }
        };
    }
}
