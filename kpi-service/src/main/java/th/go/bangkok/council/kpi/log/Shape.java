package th.go.bangkok.council.kpi.log;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the data of an event must hold for this service to read it. Fields that are not named may be there: readers are
 * tolerant, and codes are open.
 */
final class Shape {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");
    private static final int UUID_LENGTH = 36;

    /** A kind of value. */
    interface Kind extends Predicate<Object> {}

    static final Kind TEXT = value -> value instanceof String text && !text.isBlank();
    static final Kind CODE_TEXT =
            value -> value instanceof String text && CODE.matcher(text).matches();
    static final Kind ID = value -> value instanceof String text && isUuid(text);
    static final Kind COUNT = value -> value instanceof Integer number && number >= 0;
    static final Kind FISCAL_YEAR = value -> value instanceof Integer year && year >= 2500 && year <= 2700;
    static final Kind PERCENT =
            value -> value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 100;
    static final Kind FLAG = value -> value instanceof Boolean;
    static final Kind INSTANT = value -> value instanceof String text && parses(() -> Plausible.instant(text));
    static final Kind DATE = value -> value instanceof String text && parses(() -> LocalDate.parse(text));
    static final Kind MILLIS = value -> value instanceof String text
            && MILLISECONDS.matcher(text).matches()
            && parses(() -> Plausible.instant(text));
    static final Kind DISTRICT =
            value -> value instanceof String text && FOUR_DIGITS.matcher(text).matches();
    static final Kind BUDDHIST_YEAR = value -> value instanceof Integer year && year >= 2500;
    static final Kind LEVEL = value -> value instanceof Integer level && level >= 1 && level <= 5;
    static final Kind FROM_ONE = value -> value instanceof Integer number && number >= 1;
    static final Kind MONTH = value -> value instanceof String text && parses(() -> YearMonth.parse(text));

    private record Field(String name, Kind kind, boolean required, boolean nullable) {}

    private final List<Field> fields = new ArrayList<>();

    static Shape open() {
        return new Shape();
    }

    static Kind listOf(Kind kind) {
        return value ->
                value instanceof List<?> list && list.stream().allMatch(item -> item != null && kind.test(item));
    }

    static Kind filled(Kind list) {
        return value -> value instanceof List<?> items && !items.isEmpty() && list.test(value);
    }

    static Kind object(Shape shape) {
        return value -> value instanceof Map<?, ?> map && shape.complaint(map).isEmpty();
    }

    Shape with(String name, Kind kind) {
        fields.add(new Field(name, kind, true, false));
        return this;
    }

    /** Must be there, but may be null. */
    Shape withNullable(String name, Kind kind) {
        fields.add(new Field(name, kind, true, true));
        return this;
    }

    Shape maybe(String name, Kind kind) {
        fields.add(new Field(name, kind, false, false));
        return this;
    }

    /** May be missing or null. */
    Shape maybeNull(String name, Kind kind) {
        fields.add(new Field(name, kind, false, true));
        return this;
    }

    /** The first field that is missing or not of its kind; empty if all are as they must be. */
    Optional<String> complaint(Map<?, ?> data) {
        for (Field field : fields) {
            Object value = data.get(field.name);
            if (value == null) {
                boolean isNull = data.containsKey(field.name);
                if (isNull ? !field.nullable : field.required) {
                    return Optional.of(field.name + (isNull ? " is null" : " is missing"));
                }
            } else if (!field.kind.test(value)) {
                return Optional.of(field.name + " is not of its kind");
            }
        }
        return Optional.empty();
    }

    private static boolean isUuid(@Nullable String text) {
        if (text == null || text.length() != UUID_LENGTH) {
            return false;
        }
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean parses(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
