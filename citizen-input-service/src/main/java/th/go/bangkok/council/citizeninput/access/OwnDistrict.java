package th.go.bangkok.council.citizeninput.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.security.Roles;

/**
 * Keeps citizen representatives (ผู้แทนประชาชน) and district officers (ผู้แทนสำนักงานเขต) to their district. Everybody else
 * who may call is kept to none.
 */
public final class OwnDistrict {

    private OwnDistrict() {}

    /** Whether somebody speaks for one district only. */
    public static boolean binds(Actor actor) {
        return actor.actsAs(Roles.CITIZEN_REPRESENTATIVE, Roles.DISTRICT_OFFICER);
    }

    /**
     * Makes sure that they may enter something of a district.
     *
     * @throws Refusal {@code other-district}
     */
    public static void require(Actor actor, String district) {
        if (binds(actor) && !district.equals(actor.district())) {
            throw otherDistrict();
        }
    }

    /**
     * Makes sure that they find something of a district.
     *
     * @throws Refusal {@code not-found}, as if it did not exist
     */
    public static void requireToFind(Actor actor, String district, UUID id) {
        if (binds(actor) && !district.equals(actor.district())) {
            throw Refusal.notFound(id);
        }
    }

    /**
     * The district that a list is about: their own, or what was asked for.
     *
     * @throws Refusal {@code other-district} where another one was asked for
     */
    public static @Nullable String of(Actor actor, @Nullable String asked) {
        if (!binds(actor)) {
            return asked;
        }
        String own = actor.district();
        if (own == null || (asked != null && !asked.equals(own))) {
            throw otherDistrict();
        }
        return own;
    }

    private static Refusal otherDistrict() {
        return Refusal.notAllowed("other-district");
    }
}
