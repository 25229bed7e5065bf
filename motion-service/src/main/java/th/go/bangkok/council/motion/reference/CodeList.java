package th.go.bangkok.council.motion.reference;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes and the days on which each of them holds, both ends included. A code is never deleted. */
record CodeList(Map<String, Validity> codes) {

    record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    CodeList {
        codes = Map.copyOf(codes);
    }

    static CodeList of(List<Map<String, String>> rows) {
        Map<String, Validity> codes = new LinkedHashMap<>();
        rows.forEach(row ->
                codes.put(row.getOrDefault("code", ""), new Validity(day(row, "valid_from"), day(row, "valid_to"))));
        return new CodeList(codes);
    }

    boolean holds(String code, LocalDate day) {
        Validity validity = codes.get(code);
        return validity != null && validity.covers(day);
    }

    private static @Nullable LocalDate day(Map<String, String> row, String column) {
        String value = row.getOrDefault(column, "");
        return value.isEmpty() ? null : LocalDate.parse(value);
    }
}
