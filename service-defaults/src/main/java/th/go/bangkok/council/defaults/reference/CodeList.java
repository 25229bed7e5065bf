package th.go.bangkok.council.defaults.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.time.Bangkok;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A list of the reference data: a CSV file whose first line names the columns {@code code}, {@code name_th},
 * {@code name_en} and, where codes are dated, {@code valid_from} and {@code valid_to}; a file that holds several lists
 * tells them apart in the column {@code scope}.
 */
public final class CodeList {

    private static final String FOLDER = "/reference-data/";
    private static final CsvMapper CSV = new CsvMapper();

    private final String name;
    private final Map<String, DatedCode> codes = new LinkedHashMap<>();

    private CodeList(String name, List<Map<String, String>> rows) {
        this.name = name;
        rows.forEach(row -> codes.put(
                cell(row, "code"),
                new DatedCode(
                        cell(row, "code"),
                        cell(row, "name_th"),
                        cell(row, "name_en"),
                        day(cell(row, "valid_from")),
                        day(cell(row, "valid_to")))));
        if (codes.isEmpty()) {
            throw new IllegalStateException("the reference data hold no codes of " + name);
        }
    }

    /** The list in the service's copy of a file, for example {@code districts}. */
    public static CodeList of(String file) {
        return new CodeList(file, rows(file));
    }

    /** One of several lists in the service's copy of a file, for example {@code pause} in {@code reason-codes}. */
    public static CodeList of(String file, String scope) {
        return new CodeList(
                scope,
                rows(file).stream()
                        .filter(row -> cell(row, "scope").equals(scope))
                        .toList());
    }

    /** Whether the code may be used for what happened then. */
    public boolean holds(String code, Instant when) {
        DatedCode known = codes.get(code);
        return known != null && known.isValidOn(Bangkok.day(when));
    }

    /**
     * The code, if it may be used for what happened then.
     *
     * @throws Refusal {@code unknown-code}
     */
    public String require(String code, Instant when) {
        if (!holds(code, when)) {
            throw Refusal.invalid("unknown-code", code, name, Bangkok.day(when));
        }
        return code;
    }

    /** What is known of a code, whether or not it may still be used. */
    public Optional<DatedCode> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    private static List<Map<String, String>> rows(String file) {
        String resource = FOLDER + file + ".csv";
        try (InputStream content = Objects.requireNonNull(CodeList.class.getResourceAsStream(resource), resource);
                MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(content)) {
            return rows.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
