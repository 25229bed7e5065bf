package th.go.bangkok.council.local.doctor;

/**
 * One thing looked at.
 *
 * @param text what was found and, if it is not good, what to do
 */
record Finding(String what, boolean good, String text) {

    static Finding good(String what, String text) {
        return new Finding(what, true, text);
    }

    static Finding bad(String what, String text) {
        return new Finding(what, false, text);
    }
}
