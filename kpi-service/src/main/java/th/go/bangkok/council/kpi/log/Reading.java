package th.go.bangkok.council.kpi.log;

/** What became of reading a record. */
public sealed interface Reading {

    /** An event that figures may need. */
    record Usable(Event event) implements Reading {}

    /**
     * An event that is nobody's fault and of no use here.
     *
     * @param known whether its type is known
     */
    record PassedOver(String name, boolean known) implements Reading {}

    /** A record that cannot be used; the detail names what is wrong and repeats nothing of the payload. */
    record Bad(Reason reason, String detail) implements Reading {}
}
