package th.go.bangkok.council.defaults.command;

/**
 * Who acts.
 *
 * @param id a pseudonym of the person or system, meaningful only to the service that stores it
 * @param role the role in which they act; the only part that events carry
 */
public record Actor(String id, String role) {

    /** Everybody, for as long as nobody signs in: the system then answers on the loopback address only. */
    public static final Actor LOCAL = new Actor("local", "local");

    /** What the system does by itself, such as a warning that falls due. */
    public static final Actor SYSTEM = new Actor("system", "system");

    /** Whether this is certainly the same person as the other; {@link #LOCAL} may be anybody. */
    public boolean isSamePersonAs(Actor other) {
        return !equals(LOCAL) && id.equals(other.id);
    }
}
