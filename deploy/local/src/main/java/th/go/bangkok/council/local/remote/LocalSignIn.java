package th.go.bangkok.council.local.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
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
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs sample people and the sample system in at the provider of this machine, as a program with a browser would:
 * authorization code with a proof key, the form filled in with the password that the provider has left in its file.
 */
public final class LocalSignIn {

    /** The client of the sample system; every other name is a sample person's. */
    public static final String SYSTEM = "sample-system";

    private static final String REDIRECT = "http://127.0.0.1/bma";
    private static final String SCOPES = "council.read council.import council.replay";
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final URI issuer;
    private final Path folder;

    /**
     * @param issuer the provider
     * @param folder where it keeps passwords and secrets
     */
    public LocalSignIn(URI issuer, Path folder) {
        this.issuer = issuer;
        this.folder = folder;
    }

    /**
     * An access token, valid for some minutes.
     *
     * @param name a sample person's user name, or {@link #SYSTEM}
     * @throws IllegalStateException if the provider does not let them in
     * @throws Unreachable if it does not answer
     */
    public String token(String name) {
        return asked(() -> name.equals(SYSTEM) ? ofSystem(SCOPES) : ofPerson(name));
    }

    /**
     * An access token of the sample system.
     *
     * @param scopes what it shall be good for, apart by blanks; no more than the provider has for this system
     */
    public String systemToken(String scopes) {
        return asked(() -> ofSystem(scopes));
    }

    private interface Asking {
        String token() throws IOException, InterruptedException;
    }

    private String asked(Asking asking) {
        try {
            return asking.token();
        } catch (IOException e) {
            throw new Unreachable(issuer, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(issuer, e);
        }
    }

    private String ofSystem(String scopes) throws IOException, InterruptedException {
        var secret = read("clients/" + SYSTEM).strip();
        var credentials = Base64.getEncoder().encodeToString((SYSTEM + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return token(
                client(),
                form("/oauth2/token", Map.of("grant_type", "client_credentials", "scope", scopes))
                        .header("Authorization", "Basic " + credentials));
    }

    private String ofPerson(String name) throws IOException, InterruptedException {
        var password = password(name);
        var browser = client();
        var verifier = random();
        var request = issuer.resolve("/oauth2/authorize?"
                + encoded(Map.of(
                        "response_type", "code",
                        "client_id", "bma",
                        "scope", "openid",
                        "redirect_uri", REDIRECT,
                        "state", random(),
                        "code_challenge", challenge(verifier),
                        "code_challenge_method", "S256")));
        var page = follow(browser, browser.send(get(request), BodyHandlers.ofString()));
        var hidden = HIDDEN.matcher(page.body());
        if (!hidden.find()) {
            throw new IllegalStateException("The provider at " + issuer + " shows no form to sign in.");
        }
        var fields = Map.of("username", name, "password", password, hidden.group(1), hidden.group(2));
        var after = follow(browser, browser.send(form("/sign-in", fields).build(), BodyHandlers.ofString()));
        var code = CODE.matcher(after.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new IllegalStateException("The provider did not let " + name + " in; it may ask to wait a while.");
        }
        return token(
                browser,
                form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "bma",
                                "code",
                                URLDecoder.decode(code.group(1), StandardCharsets.UTF_8),
                                "redirect_uri",
                                REDIRECT,
                                "code_verifier",
                                verifier)));
    }

    /** Follows redirections within the provider; stops at a page, or at one that leads away. */
    private HttpResponse<String> follow(HttpClient browser, HttpResponse<String> answer)
            throws IOException, InterruptedException {
        var seen = answer;
        while (seen.statusCode() / 100 == 3) {
            var next = seen.uri().resolve(seen.headers().firstValue("Location").orElse("/"));
            if (!Objects.equals(next.getAuthority(), issuer.getAuthority())) {
                return seen;
            }
            seen = browser.send(get(next), BodyHandlers.ofString());
        }
        return seen;
    }

    private static String token(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofString());
        var answer = new Answer(response.statusCode(), response.body());
        var token = answer.json().path("access_token").asString("");
        if (!answer.ok() || token.isEmpty()) {
            throw new IllegalStateException("The provider gave no token: " + response.statusCode() + " "
                    + answer.json().path("error").asString(""));
        }
        return token;
    }

    /** What a sample person types into the form. */
    public String password(String name) {
        return read("passwords")
                .lines()
                .map(line -> line.split(" ", 2))
                .filter(words -> words.length == 2 && words[0].equals(name))
                .map(words -> words[1].strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no sample person " + name + ". These there are: "
                        + read("passwords")
                                .lines()
                                .map(line -> line.split(" ", 2)[0])
                                .collect(Collectors.joining(", "))
                        + ", " + SYSTEM));
    }

    private String read(String file) {
        var path = folder.resolve(file);
        if (!Files.exists(path)) {
            throw new IllegalStateException("There is no " + path + ": the provider has not been started here yet.");
        }
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        return HttpRequest.newBuilder(issuer.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)));
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html")
                .build();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(3))
                .build();
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
