package th.go.bangkok.council.defaults.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code of a list. It is never deleted: it stops being valid.
 *
 * @param nameTh in Thai, the official name
 * @param nameEn in English
 * @param from the first day on which it may be used, in Asia/Bangkok; null for ever before
 * @param to the last day; null while it lasts
 */
public record DatedCode(
        String code,
        String nameTh,
        String nameEn,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    boolean isValidOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
