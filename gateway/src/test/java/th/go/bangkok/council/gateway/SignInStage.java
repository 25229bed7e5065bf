package th.go.bangkok.council.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.client.ReactorResourceFactory;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.testing.RealInfrastructure;
import tools.jackson.databind.json.JsonMapper;

/** Gateways that a test starts and stops, one provider, one store, four small services. */
@RealInfrastructure
abstract class SignInStage {

    static final FakeService MOTION = new FakeService();
    static final FakeService KPI = new FakeService();
    static final MovableClock CLOCK = new MovableClock();
    static final int PORT = FreePorts.find(1).getFirst();
    static final String GATEWAY = "http://127.0.0.1:" + PORT;
    static final ProviderProcess PROVIDER = new ProviderProcess(GATEWAY);

    private static final String[] FOR_EVERYBODY = {
        "council.gateway.rates.addresses[0].cidr=127.0.0.0/8",
        "council.gateway.rates.addresses[0].per-second=1000",
        "council.gateway.rates.addresses[0].burst=1000"
    };
    private static final Map<Integer, ConfigurableApplicationContext> RUNNING = new HashMap<>();

    @Configuration(proxyBeanMethods = false)
    static class TestTime {

        @Bean
        @Primary
        Clock testClock() {
            return CLOCK;
        }

        /** Without it the first gateway that ends would take the threads of all others in this JVM with it. */
        @Bean
        ReactorResourceFactory ownThreads() {
            var threads = new ReactorResourceFactory();
            threads.setUseGlobalResources(false);
            return threads;
        }
    }

    /** A gateway to which everybody here may come as often as a test wants. */
    static String start(int port, String... settings) {
        var all = new ArrayList<String>(List.of(FOR_EVERYBODY));
        all.addAll(List.of(settings));
        return startAsDelivered(port, all.toArray(String[]::new));
    }

    /** A gateway with the limits that it is delivered with. */
    static String startAsDelivered(int port, String... settings) {
        return run(List.of(), port, settings);
    }

    /** A gateway with something of the test's own in it. */
    static String startWith(Class<?> addition, int port) {
        return run(List.of(addition), port, FOR_EVERYBODY);
    }

    private static String run(List<Class<?>> additions, int port, String... settings) {
        var all = new HashMap<String, Object>(Map.of(
                "server.port", port,
                "management.server.port", 0,
                "council.gateway.public-url", GATEWAY,
                "council.gateway.sign-in.issuer", PROVIDER.issuer(),
                "council.gateway.sign-in.client-secret-file",
                        PROVIDER.secretFile().toString(),
                "council.gateway.services.motion-service.url", MOTION.url(),
                "council.gateway.services.kpi-service.url", KPI.url()));
        for (String setting : settings) {
            String[] words = setting.split("=", 2);
            all.put(words[0], words[1]);
        }
        var arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        var context = new SpringApplicationBuilder(GatewayApplication.class, TestTime.class)
                .sources(additions.toArray(Class<?>[]::new))
                .web(WebApplicationType.REACTIVE)
                .registerShutdownHook(true)
                .run(arguments);
        RUNNING.put(port, context);
        return "http://127.0.0.1:" + port;
    }

    static void stop(int port) {
        var context = RUNNING.remove(port);
        if (context != null) {
            context.close();
        }
    }

    static void stopAll() {
        List.copyOf(RUNNING.keySet()).forEach(SignInStage::stop);
    }

    @AfterEach
    void backToNow() {
        CLOCK.reset();
        MOTION.reset();
        KPI.reset();
    }

    Browser browser() {
        return new Browser(GATEWAY, PROVIDER);
    }

    /** What a program that signs in by itself gets. */
    static String systemToken() throws IOException, InterruptedException {
        var credentials = Base64.getEncoder()
                .encodeToString(("sample-system:" + PROVIDER.systemSecret()).getBytes(StandardCharsets.UTF_8));
        var answer = new Browser(GATEWAY, PROVIDER)
                .post(
                        PROVIDER.issuer() + "/oauth2/token",
                        "grant_type=client_credentials&scope=council.read",
                        "Authorization",
                        "Basic " + credentials,
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        return new JsonMapper().readTree(answer.body()).path("access_token").asString();
    }

    /** What a token says, unchecked. */
    static String claims(String authorization) {
        return new String(
                Base64.getUrlDecoder()
                        .decode(authorization.replace("Bearer ", "").split("\\.", -1)[1]),
                StandardCharsets.UTF_8);
    }
}
