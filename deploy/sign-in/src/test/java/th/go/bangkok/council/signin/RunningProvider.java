package th.go.bangkok.council.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole provider on a port of its own, and a browser and a gateway that talk to it over HTTP. */
final class RunningProvider implements AutoCloseable {

    static final String CALLBACK = "http://127.0.0.1:8080/sign-in/callback";
    static final String VERIFIER = "v".repeat(64);

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Path home;
    private final int port;
    private final ConfigurableApplicationContext context;

    RunningProvider(Path home, String... more) {
        this.home = home;
        this.port = freePort();
        var arguments = new ArrayList<String>(List.of(
                "--server.port=" + port,
                "--council.sign-in.issuer=" + issuer(),
                "--council.sign-in.home=" + home.resolve("sign-in"),
                "--logging.structured.format.console=ecs"));
        arguments.addAll(List.of(more));
        this.context = new SpringApplicationBuilder(SignInApplication.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    Browser browser() {
        return new Browser();
    }

    String password(String username) throws IOException {
        return Files.readString(home.resolve("sign-in/passwords"))
                .lines()
                .filter(line -> line.startsWith(username + " "))
                .map(line -> line.substring(username.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    String secret(String client) throws IOException {
        return Files.readString(home.resolve("sign-in/clients/" + client)).strip();
    }

    /** What the token endpoint answers to a client that knows its secret. */
    HttpResponse<String> token(String client, Map<String, String> form) throws IOException, InterruptedException {
        return post("/oauth2/token", client, form);
    }

    HttpResponse<String> post(String path, String client, Map<String, String> form)
            throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret(client)).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(issuer() + path))
                                .header("Authorization", "Basic " + credentials)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(encoded(form)))
                                .build(),
                        BodyHandlers.ofString());
    }

    HttpResponse<String> exchange(String code, String verifier) throws IOException, InterruptedException {
        return token(
                "gateway",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", CALLBACK,
                        "code_verifier", verifier));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** What a token says, unchecked. */
    static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** A browser with cookies that does not follow redirects by itself. */
    final class Browser {

        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return http.send(
                    HttpRequest.newBuilder(URI.create(issuer()).resolve(path))
                            .header("Accept", "text/html, */*;q=0.8")
                            .build(),
                    BodyHandlers.ofString());
        }

        HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
            var csrf = CSRF.matcher(get("/sign-in").body());
            csrf.find();
            return http.send(
                    HttpRequest.newBuilder(URI.create(issuer() + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(encoded(
                                    Map.of("username", username, "password", password, "_csrf", csrf.group(1)))))
                            .build(),
                    BodyHandlers.ofString());
        }

        HttpResponse<String> authorize(String redirect, @Nullable String verifier)
                throws IOException, InterruptedException {
            var query = new HashMap<>(Map.of(
                    "response_type", "code",
                    "client_id", "gateway",
                    "scope", "openid profile",
                    "redirect_uri", redirect,
                    "state", "a-state",
                    "nonce", "a-nonce"));
            if (verifier != null) {
                query.putAll(Map.of("code_challenge", challenge(verifier), "code_challenge_method", "S256"));
            }
            return get("/oauth2/authorize?" + encoded(query));
        }

        /** Signs in and comes back with a code. */
        String code(String username) throws IOException, InterruptedException {
            signIn(username, password(username));
            String back = location(authorize(CALLBACK, VERIFIER));
            return parameter(back, "code");
        }
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static String parameter(String address, String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
    }
}
