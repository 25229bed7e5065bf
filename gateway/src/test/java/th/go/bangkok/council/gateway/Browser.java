package th.go.bangkok.council.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser: it keeps cookies, and it goes where it is sent, one step at a time. */
final class Browser {

    private static final JsonMapper JSON = new JsonMapper();

    /** The page of a provider that asks for a password. */
    interface PasswordForm {

        /** Fills it in; gives the address with the code, which is not visited yet. */
        String fillIn(Browser browser, HttpResponse<String> form, String username)
                throws IOException, InterruptedException;
    }

    final CookieManager cookies = new CookieManager();
    final String gateway;
    private final PasswordForm provider;
    private final HttpClient http;

    Browser(String gateway, PasswordForm provider) {
        this(gateway, provider, InetAddress.getLoopbackAddress());
    }

    /** A browser on a machine of its own: every address of 127.0.0.0/8 is this machine. */
    Browser(String gateway, PasswordForm provider, InetAddress machine) {
        this.gateway = gateway;
        this.provider = provider;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(machine)
                .build();
    }

    /** The same browser at another gateway of the same store. */
    Browser at(String other) {
        var browser = new Browser(other, provider);
        cookies.getCookieStore()
                .getCookies()
                .forEach(
                        cookie -> browser.cookies.getCookieStore().add(URI.create(other), (HttpCookie) cookie.clone()));
        return browser;
    }

    HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        return send(request(address, headers).GET());
    }

    HttpResponse<String> post(String address, String body, String... headers) throws IOException, InterruptedException {
        return send(request(address, headers).POST(BodyPublishers.ofString(body)));
    }

    /** Begins to sign in and stops at the provider's form. */
    HttpResponse<String> begin(String to) throws IOException, InterruptedException {
        return follow(get("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
    }

    /** Fills the form in; gives the address with the code, which is not visited yet. */
    String fillIn(HttpResponse<String> form, String username) throws IOException, InterruptedException {
        return provider.fillIn(this, form, username);
    }

    /** Sends a form's fields. */
    HttpResponse<String> submit(String address, Map<String, String> fields) throws IOException, InterruptedException {
        return post(
                address,
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    /** Signs in from the beginning to the end. */
    HttpResponse<String> signIn(String username, String to) throws IOException, InterruptedException {
        return get(fillIn(begin(to), username));
    }

    JsonNode me() throws IOException, InterruptedException {
        return JSON.readTree(get("/me").body());
    }

    boolean signedIn() throws IOException, InterruptedException {
        return me().path("signedIn").asBoolean();
    }

    /** The header for changes, and its value. */
    String[] csrf() throws IOException, InterruptedException {
        JsonNode csrf = me().path("csrf");
        return new String[] {csrf.path("header").asString(), csrf.path("token").asString()};
    }

    Optional<HttpCookie> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .findFirst();
    }

    String sessionId() {
        return session().orElseThrow().getValue();
    }

    /** Puts a cookie into the browser, as an attacker may. The gateway's own takes its place: it has the same domain. */
    void plant(String id) {
        var cookie = new HttpCookie("session", id);
        cookie.setDomain(URI.create(gateway).getHost());
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(gateway), cookie);
    }

    HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        HttpResponse<String> last = answer;
        for (int steps = 0; last.statusCode() / 100 == 3 && steps < 10; steps++) {
            last = get(last.uri().resolve(location(last)).toString());
        }
        return last;
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        // A browser takes its own machine for safe without TLS; Java's does not.
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        return answer;
    }

    HttpClient http() {
        return http;
    }

    HttpRequest.Builder request(String address, String... headers) {
        URI uri = URI.create(address.startsWith("/") ? gateway + address : address);
        var request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).header("Accept-Language", "en");
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!address.startsWith("/") && !address.startsWith(gateway)) {
            request.header("Accept", "text/html");
        }
        return request;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
