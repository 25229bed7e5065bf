package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.local.ports.FreePorts;

/** The gateway with a certificate and a key in files that the environment names, and nothing else. */
class TlsIT extends SignInStage {

    private static final char[] PASSWORD = "certificate".toCharArray();
    private static final int TLS = FreePorts.find(1).getFirst();
    private static final String ADDRESS = "https://127.0.0.1:" + TLS;

    private static final Path FOLDER = Path.of("target", "tls").toAbsolutePath();
    private static final KeyStore KEYS = makeCertificate();

    @BeforeAll
    static void open() throws Exception {
        start(
                TLS,
                "spring.profiles.active=tls",
                "council.gateway.public-url=" + ADDRESS,
                "COUNCIL_TLS_CERTIFICATE="
                        + pem(
                                "certificate.pem",
                                "CERTIFICATE",
                                KEYS.getCertificate("gateway").getEncoded()),
                "COUNCIL_TLS_KEY="
                        + pem(
                                "key.pem",
                                "PRIVATE KEY",
                                KEYS.getKey("gateway", PASSWORD).getEncoded()));
    }

    @AfterAll
    static void close() {
        stopAll();
    }

    @Test
    void answersUnderHttpsWithWhatItsFilesSay() throws Exception {
        var answer = get("/status", "TLSv1.3");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.sslSession().orElseThrow().getPeerCertificates()[0])
                .isEqualTo(KEYS.getCertificate("gateway"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=");
        assertThat(get("/status", "TLSv1.2").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsItsCookieUnderHttps() throws Exception {
        var answer = get("/sign-in", "TLSv1.3");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .contains("redirect_uri=" + ADDRESS + "/sign-in/callback");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("__Host-session=")
                        .contains("Path=/", "Secure", "HTTPOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    @Test
    void answersNobodyWithoutTls() {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var plain = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + TLS + "/status"))
                    .build();

            assertThatThrownBy(() -> http.send(plain, BodyHandlers.ofString())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesTlsThatIsTooOld() {
        assertThatThrownBy(() -> get("/status", "TLSv1.1")).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void doesNotStartWithoutItsFilesAndSaysWhichIsMissing() {
        int port = FreePorts.find(1).getFirst();

        assertThatThrownBy(() -> start(
                        port,
                        "spring.profiles.active=tls",
                        "COUNCIL_TLS_CERTIFICATE=" + FOLDER.resolve("certificate.pem")))
                .hasStackTraceContaining("COUNCIL_TLS_KEY");
    }

    private static HttpResponse<String> get(String path, String protocol)
            throws GeneralSecurityException, IOException, InterruptedException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KEYS);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        var parameters = new SSLParameters();
        parameters.setProtocols(new String[] {protocol});
        try (var http = HttpClient.newBuilder()
                .sslContext(context)
                .sslParameters(parameters)
                .build()) {
            return http.send(HttpRequest.newBuilder(URI.create(ADDRESS + path)).build(), BodyHandlers.ofString());
        }
    }

    private static KeyStore makeCertificate() {
        try {
            Files.createDirectories(FOLDER);
            var file = FOLDER.resolve("keys.p12");
            Files.deleteIfExists(file);
            assertThat(keytool(file).waitFor()).isZero();
            var store = KeyStore.getInstance("PKCS12");
            try (var content = Files.newInputStream(file)) {
                store.load(content, PASSWORD);
            }
            // Trusted for what it is, too.
            store.setCertificateEntry("trusted", store.getCertificate("gateway"));
            return store;
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process keytool(Path file) throws IOException {
        var program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var what = "-genkeypair -alias gateway -keyalg EC -groupname secp256r1 -dname CN=gateway -ext SAN=ip:127.0.0.1"
                + " -validity 2 -storetype PKCS12";
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(what.split(" ", -1)));
        command.addAll(List.of("-keystore", file.toString(), "-storepass", new String(PASSWORD)));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static Path pem(String name, String what, byte[] content) throws IOException {
        return Files.writeString(
                FOLDER.resolve(name),
                "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                        + what + "-----\n");
    }
}
