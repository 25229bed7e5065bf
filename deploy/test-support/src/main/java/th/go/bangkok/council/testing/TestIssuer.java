package th.go.bangkok.council.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * A sign-in provider for tests: it serves its metadata and its keys on a free loopback port and mints the tokens that a
 * test asks for, good and bad. There is one in a JVM, named by {@code COUNCIL_ISSUER}.
 */
public final class TestIssuer {

    /** What is wrong with a token. */
    public enum Flaw {
        WRONG_ISSUER,
        WRONG_AUDIENCE,
        NO_AUDIENCE,
        WRONG_SIGNATURE,
        UNKNOWN_KEY,
        NO_SIGNATURE,
        SHARED_SECRET,
        EXPIRED,
        NO_EXPIRY,
        NOT_YET_GOOD,
        NO_SUBJECT
    }

    private static final String AUDIENCE = "council-api";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final RSAKey key;
    private final RSAKey stranger;
    private final String uri;

    private TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            stranger = new RSAKeyGenerator(2048).keyID("stranger").generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            uri = "http://127.0.0.1:" + server.getAddress().getPort();
            String keys = new JWKSet(key.toPublicJWK()).toString();
            String metadata = """
                    {"issuer":"%1$s","jwks_uri":"%1$s/keys","subject_types_supported":["public"],
                     "authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                     "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(uri);
            server.createContext("/keys", exchange -> answer(exchange, keys));
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, metadata));
            // Daemon threads, so that a test JVM ends although nobody stops it.
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The one of this JVM. */
    public static TestIssuer shared() {
        return Shared.INSTANCE;
    }

    /** What its tokens name as the issuer. */
    public String uri() {
        return uri;
    }

    /** A good token, signed with RS256. */
    public String token(Caller caller) {
        return signed(claims(caller).build(), key, key.getKeyID());
    }

    /** A token that is good but for one thing. */
    public String token(Caller caller, Flaw flaw) {
        JWTClaimsSet.Builder claims = claims(caller);
        Instant now = Instant.now();
        return switch (flaw) {
            case WRONG_ISSUER -> signed(claims.issuer("http://127.0.0.1:1").build(), key, key.getKeyID());
            case WRONG_AUDIENCE -> signed(claims.audience("another-api").build(), key, key.getKeyID());
            case NO_AUDIENCE -> signed(claims.claim("aud", null).build(), key, key.getKeyID());
            case WRONG_SIGNATURE -> signed(claims.build(), stranger, key.getKeyID());
            case UNKNOWN_KEY -> signed(claims.build(), stranger, stranger.getKeyID());
            case NO_SIGNATURE -> new PlainJWT(claims.build()).serialize();
            case SHARED_SECRET -> withTheKeyAsSecret(claims.build());
            case EXPIRED ->
                signed(
                        claims.issueTime(Date.from(now.minus(LIFE)))
                                .notBeforeTime(Date.from(now.minus(LIFE)))
                                .expirationTime(Date.from(now.minusSeconds(40)))
                                .build(),
                        key,
                        key.getKeyID());
            case NO_EXPIRY -> signed(claims.expirationTime(null).build(), key, key.getKeyID());
            case NOT_YET_GOOD ->
                signed(claims.notBeforeTime(Date.from(now.plusSeconds(60))).build(), key, key.getKeyID());
            case NO_SUBJECT -> signed(claims.subject(null).build(), key, key.getKeyID());
        };
    }

    private JWTClaimsSet.Builder claims(Caller caller) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(uri)
                .audience(AUDIENCE)
                .subject(caller.subject())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
        if (caller.scopes().isEmpty()) {
            claims.claim("roles", caller.roles()).claim("name", "Sample");
        } else {
            claims.claim("scope", caller.scopes());
        }
        if (caller.district() != null) {
            claims.claim("district", caller.district());
        }
        if (caller.office() != null) {
            claims.claim("office", caller.office());
        }
        return claims;
    }

    private static String signed(JWTClaimsSet claims, RSAKey with, String keyId) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public key taken for a shared secret, which a careless reader would take as well. */
    private String withTheKeyAsSecret(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static final class Shared {
        private static final TestIssuer INSTANCE = new TestIssuer();
    }
}
