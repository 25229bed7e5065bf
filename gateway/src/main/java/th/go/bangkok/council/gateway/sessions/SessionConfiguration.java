package th.go.bangkok.council.gateway.sessions;

import com.mongodb.WriteConcern;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.server.session.SpringSessionWebSessionStore;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;
import th.go.bangkok.council.gateway.upstreams.PublicAddress;

/** One cookie that leads to a session. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean(WebHttpHandlerBuilder.WEB_SESSION_MANAGER_BEAN_NAME)
    WebSessionManager webSessionManager(Sessions sessions, PublicAddress address, Clock clock) {
        var store = new SpringSessionWebSessionStore<>(sessions);
        store.setClock(clock);
        var manager = new DefaultWebSessionManager();
        manager.setSessionStore(store);
        manager.setSessionIdResolver(cookie(address));
        return manager;
    }

    /** Without https (this machine only) a browser would refuse the prefix and keep a Secure cookie to itself. */
    private static CookieWebSessionIdResolver cookie(PublicAddress address) {
        var resolver = new CookieWebSessionIdResolver();
        resolver.setCookieName(address.sessionCookie());
        resolver.setCookieMaxAge(Duration.ofSeconds(-1));
        resolver.addCookieInitializer(cookie ->
                cookie.httpOnly(true).secure(address.https()).sameSite("Lax").path("/"));
        return resolver;
    }

    /**
     * A session that a failover could bring back would be one that was signed out. And nobody waits long for a store that
     * is away.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer sessionStore() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS));
    }
}
