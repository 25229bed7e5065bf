package th.go.bangkok.council.gateway.pages;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import th.go.bangkok.council.gateway.upstreams.GatewayProperties;

/** The pages' own style sheet and pictures, and the viewer of the interface's description, all from this machine. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration implements WebFluxConfigurer {

    private final String swaggerUi;

    AssetConfiguration(GatewayProperties properties) {
        this.swaggerUi = properties.swaggerUi();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/swagger-ui/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/" + swaggerUi + "/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(CacheControl.noCache());
    }
}
