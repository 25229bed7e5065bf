package th.go.bangkok.council.defaults.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/**
 * Turns the claims of a token into authorities: {@code ROLE_<code>} of a person, in the order of the token, and
 * {@code SCOPE_<scope>}. Another system has scopes instead of roles, and each scope of ours is a role of its own; the
 * scopes of a person's token add nothing.
 */
final class Claims implements Converter<Jwt, Collection<GrantedAuthority>> {

    static final String ROLE = "ROLE_";

    private static final Map<String, String> ROLES_OF_SYSTEMS = Map.of(
            "SCOPE_council.read", Roles.SYSTEM_READ,
            "SCOPE_council.import", Roles.SYSTEM_IMPORT,
            "SCOPE_council.replay", Roles.SYSTEM_REPLAY);

    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        Collection<GrantedAuthority> scoped = scopes.convert(token);
        List<GrantedAuthority> authorities = new ArrayList<>(scoped);
        List<String> roles = token.getClaimAsStringList("roles");
        if (roles == null) {
            scoped.stream()
                    .map(scope -> ROLES_OF_SYSTEMS.get(scope.getAuthority()))
                    .filter(role -> role != null)
                    .forEach(role -> authorities.add(new SimpleGrantedAuthority(ROLE + role)));
        } else {
            roles.stream()
                    .filter(Roles.OF_PEOPLE::contains)
                    .forEach(role -> authorities.add(new SimpleGrantedAuthority(ROLE + role)));
        }
        return authorities;
    }
}
