package th.go.bangkok.council.defaults.security;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Reads access tokens and takes only those that the configured provider has signed for this system and that are still
 * good. The provider is asked for its keys when the first token comes, and again when a key is unknown; that it is away
 * is a {@link ProviderAwayException}, never a verdict on the token.
 */
final class AccessTokens implements JwtDecoder {

    /** What identifies somebody: no character that separates anything elsewhere, and not of any length. */
    private static final Predicate<String> SUBJECT =
            Pattern.compile("[A-Za-z0-9._:@-]{1,128}").asMatchPredicate();

    private final JwtDecoder tokens;

    AccessTokens(SecurityProperties properties) {
        tokens = new SupplierJwtDecoder(() -> decoder(properties));
    }

    @Override
    public Jwt decode(String token) {
        try {
            return tokens.decode(token);
        } catch (BadJwtException refused) {
            throw refused;
        } catch (JwtDecoderInitializationException | JwtException away) {
            throw new ProviderAwayException(away);
        }
    }

    private static JwtDecoder decoder(SecurityProperties properties) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(properties.issuer())
                .jwsAlgorithms(
                        algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .restOperations(provider(properties.providerTimeout()))
                .build();
        decoder.setJwtValidator(validator(properties));
        return decoder;
    }

    private static RestTemplate provider(Duration timeout) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(timeout);
        requests.setReadTimeout(timeout);
        return new RestTemplate(requests);
    }

    private static OAuth2TokenValidator<Jwt> validator(SecurityProperties properties) {
        JwtTimestampValidator times = new JwtTimestampValidator(properties.skew());
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(properties.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(properties.audience())),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && SUBJECT.test(subject)));
    }
}
