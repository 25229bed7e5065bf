package th.go.bangkok.council.signin.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import th.go.bangkok.council.signin.state.StateFolder;

/** The key that tokens are signed with, kept in {@code keys.json} so that tokens outlive a restart. */
@Configuration(proxyBeanMethods = false)
class SigningKeys {

    private static final String FILE = "keys.json";

    @Bean
    JWKSource<SecurityContext> keys(StateFolder state) {
        String kept = state.keep(FILE, SigningKeys::first);
        try {
            return new ImmutableJWKSet<>(JWKSet.parse(kept));
        } catch (ParseException e) {
            throw new IllegalStateException(
                    FILE + " cannot be read. Delete it to have a new key made; everybody signs in again.", e);
        }
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    private static String first() {
        try {
            var key = new RSAKeyGenerator(3072)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
            return new JWKSet(key).toString(false);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
