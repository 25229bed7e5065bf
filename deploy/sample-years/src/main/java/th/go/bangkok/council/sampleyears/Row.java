package th.go.bangkok.council.sampleyears;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object of an import file; fields keep the order in which they were put, absent values are left out. */
final class Row {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Row of(String sourceSystem, String sourceId) {
        return new Row().with("sourceSystem", sourceSystem).with("sourceId", sourceId);
    }

    static Row part() {
        return new Row();
    }

    static Row named(String thai, String english) {
        return part().with("th", thai).with("en", english);
    }

    /** Instants are written as the services write them, dates as ISO dates; {@code null} leaves the field out. */
    Row with(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, plain(value));
        }
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Row row -> row.fields;
            case Instant instant -> INSTANT.format(instant);
            case LocalDate date -> date.toString();
            case List<?> list -> list.stream().map(Row::plain).toList();
            default -> value;
        };
    }
}
