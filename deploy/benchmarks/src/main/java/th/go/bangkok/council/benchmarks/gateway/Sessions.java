package th.go.bangkok.council.benchmarks.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import th.go.bangkok.council.local.remote.LocalSignIn;

/** Signs a sample person in at the gateway, as a browser does. */
final class Sessions {

    private static final String COOKIE = "session";
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");

    private final URI gateway;
    private final LocalSignIn signIn;

    Sessions(URI gateway, LocalSignIn signIn) {
        this.gateway = gateway;
        this.signIn = signIn;
    }

    /** A session of its own; the cookie as it is sent. */
    String begin(String person) {
        var cookies = new CookieManager();
        try (var browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(Redirect.NORMAL)
                .cookieHandler(cookies)
                .build()) {
            var form = browser.send(to(gateway.resolve("/sign-in?to=/me")).GET().build(), BodyHandlers.ofString());
            var me = fillIn(browser, form, person);
            if (!me.body().contains("\"signedIn\":true")) {
                throw new IllegalStateException("Nobody is signed in: " + me.statusCode() + " " + me.body());
            }
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(COOKIE))
                    .map(HttpCookie::getValue)
                    .map(value -> COOKIE + "=" + value)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> fillIn(HttpClient browser, HttpResponse<String> form, String person)
            throws IOException, InterruptedException {
        var hidden = HIDDEN.matcher(form.body());
        if (!hidden.find()) {
            throw new IllegalStateException("There is no form to sign in at " + form.uri());
        }
        var fields = Map.of("username", person, "password", signIn.password(person), hidden.group(1), hidden.group(2));
        var filledIn = to(form.uri().resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        return browser.send(filledIn, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).header("Accept", "text/html");
    }
}
