package th.go.bangkok.council.defaults.web;

import java.time.Clock;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import th.go.bangkok.council.defaults.problem.ProblemWriter;
import th.go.bangkok.council.defaults.problem.Problems;
import th.go.bangkok.council.defaults.store.Paging;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as all services speak it. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration"
        })
public class WebConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Commands.class, Paging.class);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JsonMapperBuilderCustomizer jsonConventions() {
        return new JsonConventions();
    }

    @Bean
    CommandHeaders commandHeaders() {
        return new CommandHeaders();
    }

    @Bean
    BodyLimit bodyLimit(ProblemWriter problems) {
        return new BodyLimit(problems);
    }

    @Bean
    TakenAdvice takenAdvice(Problems problems) {
        return new TakenAdvice(problems);
    }

    @Bean
    WebMvcConfigurer councilArguments(JsonMapper json, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverterFactory(new CodesToEnums());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PagingResolver());
                resolvers.add(new CommandsResolver(new Digests(json), clock));
            }
        };
    }
}
