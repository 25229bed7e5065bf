package th.go.bangkok.council.motion.tracking;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.personal.Personal;
import th.go.bangkok.council.defaults.problem.Refusal;

/**
 * What leaves the house with a delivery.
 *
 * @param text the words, of a text
 * @param report the frozen report, of a report
 */
public record Content(
        ContentKind kind,

        @Personal(
                value = Personal.Kind.TEXT,
                of = {"/_id", "/state.question.councillorId"})
        @Nullable String text,

        @Nullable FrozenReport report) {

    /** Refuses with {@code no-content} a delivery that would deliver nothing. */
    public Content {
        if (kind == ContentKind.TEXT ? text == null || text.isBlank() : report == null) {
            throw Refusal.invalid("no-content");
        }
    }

    /** Words written for the occasion; null or blank is refused. */
    public static Content text(@Nullable String text) {
        return new Content(ContentKind.TEXT, text, null);
    }

    static Content report(FrozenReport report) {
        return new Content(ContentKind.REPORT, null, Objects.requireNonNull(report));
    }
}
