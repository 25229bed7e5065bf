package th.go.bangkok.council.defaults.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.personal.Personal;

/**
 * Who acts.
 *
 * @param id the subject of their token: an opaque id of the person or system
 * @param role the role in which they act; the only part that events carry
 * @param district the four-digit code of the district that they speak for; null for most
 * @param office the code of the office that they report for; null for most
 */
public record Actor(
        @Personal(Personal.Kind.IDENTITY) String id,
        String role,
        @Nullable String district,
        @Nullable String office) {

    /** What the system does by itself, such as a warning that falls due. */
    public static final Actor SYSTEM = of("system", "system");

    /** Whoever did what an import tells of: the source names nobody that this system knows. */
    public static final Actor ELSEWHERE = of("elsewhere", "elsewhere");

    /** Who acts in a role that knows neither district nor office. */
    public static Actor of(String id, String role) {
        return new Actor(id, role, null, null);
    }

    /** Whether this is certainly the same person as the other; {@link #ELSEWHERE} may be anybody. */
    public boolean isSamePersonAs(Actor other) {
        return !equals(ELSEWHERE) && id.equals(other.id);
    }

    /** Whether they act in one of these roles. */
    public boolean actsAs(String... roles) {
        return List.of(roles).contains(role);
    }
}
