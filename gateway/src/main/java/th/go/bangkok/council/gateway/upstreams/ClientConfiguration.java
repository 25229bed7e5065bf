package th.go.bangkok.council.gateway.upstreams;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The gateway's own questions to the services, on connections of their own so that no load keeps them waiting. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    private static final int DESCRIPTION_BYTES = 16 * 1024 * 1024;

    @Bean(destroyMethod = "dispose")
    ConnectionProvider questionConnections() {
        return ConnectionProvider.builder("questions")
                .maxConnections(20)
                .maxIdleTime(Duration.ofSeconds(10))
                .build();
    }

    @Bean
    WebClient services(ConnectionProvider questionConnections) {
        HttpClient client = HttpClient.create(questionConnections).option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(client))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(DESCRIPTION_BYTES))
                .build();
    }
}
