package th.go.bangkok.council.defaults.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.TestIssuer;

class AccessTokensTests {

    private static final Duration SOON = Duration.ofMillis(500);

    @Test
    void aProviderThatIsAwayIsNoVerdictOnTheToken() {
        AccessTokens tokens = of("http://127.0.0.1:9");

        assertThatThrownBy(() -> tokens.decode(Caller.of("staff").token())).isInstanceOf(ProviderAwayException.class);
    }

    @Test
    void anotherProvidersTokenIsBad() {
        AccessTokens tokens = of(TestIssuer.shared().uri());

        assertThatThrownBy(() ->
                        tokens.decode(TestIssuer.shared().token(Caller.of("staff"), TestIssuer.Flaw.WRONG_ISSUER)))
                .isInstanceOf(BadJwtException.class);
    }

    @Test
    void rolesComeInTheOrderOfTheTokenAndUnknownOnesNotAtAll() {
        assertThat(authorities(Caller.of("chair", "emperor", "councillor")))
                .containsExactly("ROLE_chair", "ROLE_councillor");
    }

    @Test
    void theScopesOfAnotherSystemAreItsRoles() {
        assertThat(authorities(Caller.of("system:replay")))
                .containsExactly("SCOPE_council.replay", "ROLE_system:replay");
    }

    private static java.util.List<String> authorities(Caller caller) {
        Jwt token = of(TestIssuer.shared().uri()).decode(caller.token());
        return new Claims()
                .convert(token).stream().map(GrantedAuthority::getAuthority).toList();
    }

    private static AccessTokens of(String issuer) {
        return new AccessTokens(new SecurityProperties(issuer, "council-api", Duration.ofSeconds(30), SOON));
    }
}
