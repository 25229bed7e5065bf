package th.go.bangkok.council.defaults.store;

/** Another aggregate already holds what a unique index of the collection allows once. */
public final class TakenException extends RuntimeException {

    private final String index;

    TakenException(String index, Throwable cause) {
        super("taken: " + index, cause);
        this.index = index;
    }

    /** The name of the index that refused. */
    public String index() {
        return index;
    }
}
