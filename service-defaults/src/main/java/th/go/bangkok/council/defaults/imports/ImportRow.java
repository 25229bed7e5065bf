package th.go.bangkok.council.defaults.imports;

/** One row of an import. Where it comes from is what makes it recognisable when it comes again. */
public interface ImportRow {

    /** The system it was taken from. */
    String sourceSystem();

    /** Its id there. */
    String sourceId();
}
