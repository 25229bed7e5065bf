package th.go.bangkok.council.gateway.problems;

import java.util.Locale;

/**
 * How one module words a problem.
 *
 * @param module for example {@code motion-service}
 */
public record Wording(String module, Words th, Words en) {

    /** Title and detail in one language; the detail as a message format. */
    public record Words(String title, String detail) {}

    public Words in(Locale language) {
        return language.getLanguage().equals("en") ? en : th;
    }
}
