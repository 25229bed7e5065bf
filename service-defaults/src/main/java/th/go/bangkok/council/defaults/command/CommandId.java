package th.go.bangkok.council.defaults.command;

/**
 * What makes a command recognisable when it comes again.
 *
 * @param key the caller's own name for it: the caller with the {@code Idempotency-Key}, or an import row's source
 * @param content a digest of what was asked for; the same key with another digest is a conflict
 */
public record CommandId(String key, String content) {

    private static final String IMPORT = "import|";

    /** The id of an import row. */
    public static CommandId ofRow(String what, String sourceSystem, String sourceId, String content) {
        return new CommandId(rowKey(what, sourceSystem, sourceId), content);
    }

    /** Whether an import tells of what somebody did elsewhere. */
    boolean isRow() {
        return key.startsWith(IMPORT);
    }

    /** The key under which an imported row is remembered. */
    public static String rowKey(String what, String sourceSystem, String sourceId) {
        return IMPORT + what + "|" + sourceSystem + "|" + sourceId;
    }
}
