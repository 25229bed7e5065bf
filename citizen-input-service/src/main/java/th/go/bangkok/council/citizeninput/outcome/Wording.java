package th.go.bangkok.council.citizeninput.outcome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.personal.Personal;

/**
 * How an outcome is told to the public: with three speakers a district, what was said itself would name the speaker.
 *
 * @param draftedBy who wrote it
 * @param checkedBy who checked that nobody can be recognised in it; somebody else, null until then
 */
public record Wording(
        @Personal(
                value = Personal.Kind.TEXT,
                of = {"/_id"})
        Bilingual text,

        Actor draftedBy,
        Instant draftedAt,
        @Nullable Actor checkedBy,
        @Nullable Instant checkedAt) {

    boolean isChecked() {
        return checkedBy != null;
    }

    Wording checked(Actor checker, Instant at) {
        return new Wording(text, draftedBy, draftedAt, checker, at);
    }
}
