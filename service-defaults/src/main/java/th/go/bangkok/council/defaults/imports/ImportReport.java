package th.go.bangkok.council.defaults.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import.
 *
 * @param rows how many rows there were, empty lines apart
 * @param created how many brought something new
 * @param unchanged how many had been taken in before
 * @param refused those that were not taken in; all others are kept
 */
public record ImportReport(int rows, int created, int unchanged, List<Refused> refused) {

    /**
     * A row that was not taken in.
     *
     * @param line counted from 1
     * @param sourceId null when the row could not be read that far
     * @param slug the type of the problem, explained at {@code /problems/<slug>}
     * @param detail a sentence in the caller's language
     * @param missing the conditions that do not hold, where that is the reason
     */
    public record Refused(int line, @Nullable String sourceId, String slug, String detail, List<String> missing) {}
}
