package th.go.bangkok.council.citizeninput.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.language.Bilingual;

/** A code with its name and the days on which it may be used, in Asia/Bangkok; {@code to} is the last one. */
record DatedCode(
        String code,
        Bilingual name,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    boolean isValidOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
