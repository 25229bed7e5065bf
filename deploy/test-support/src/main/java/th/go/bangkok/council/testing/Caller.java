package th.go.bangkok.council.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who calls a service in a test, or another system.
 *
 * @param subject the {@code sub} of the token
 * @param roles codes of a person's roles; empty for another system
 * @param scopes what another system may; empty for a person
 */
public record Caller(
        String subject,
        List<String> roles,
        List<String> scopes,
        @Nullable String district,
        @Nullable String office) {

    private static final String SYSTEM = "system:";

    /** The sample person of these roles, named after the first; {@code system:read} and its like are systems. */
    public static Caller of(String first, String... more) {
        if (first.startsWith(SYSTEM)) {
            String scope = "council." + first.substring(SYSTEM.length());
            return new Caller("sample-system", List.of(), List.of(scope), null, null);
        }
        List<String> roles = new java.util.ArrayList<>(List.of(first));
        roles.addAll(List.of(more));
        return new Caller("sample-" + first, List.copyOf(roles), List.of(), null, null);
    }

    /** The same roles, another person. */
    public Caller named(String newSubject) {
        return new Caller(newSubject, roles, scopes, district, office);
    }

    /** Who speaks for a district, by its four-digit code. */
    public Caller inDistrict(String code) {
        return new Caller(subject, roles, scopes, code, office);
    }

    /** Who reports for an office. */
    public Caller ofOffice(String code) {
        return new Caller(subject, roles, scopes, district, code);
    }

    /** A good access token of this JVM's issuer, to be sent as {@code Authorization: Bearer}. */
    public String token() {
        return TestIssuer.shared().token(this);
    }

    /** The whole header's value. */
    public String bearer() {
        return "Bearer " + token();
    }
}
