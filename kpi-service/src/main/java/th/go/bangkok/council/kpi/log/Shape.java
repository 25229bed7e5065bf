package th.go.bangkok.council.kpi.log;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
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

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(20\\d{2}|2100)-(0[1-9]|1[0-2])");
    private static final int UUID_LENGTH = 36;
    private static final int SHORT = 60;

    /** A kind of value. */
    interface Kind extends Predicate<Object> {}

    static final Kind TEXT = value -> value instanceof String text && !text.isEmpty();
    static final Kind CODE_TEXT = value -> value instanceof String text && isCode(text);
    static final Kind SHORT_CODE = value -> value instanceof String text && text.length() <= SHORT && isCode(text);
    static final Kind ID = value -> value instanceof String text && isUuid(text);
    static final Kind COUNT = value -> isWhole(value, 0, null);
    static final Kind FISCAL_YEAR = value -> isWhole(value, 2500, 2700L);
    static final Kind YEAR_OF_A_ROUND = value -> isWhole(value, 2543, 2643L);
    static final Kind PERCENT =
            value -> value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 100;
    static final Kind FLAG = value -> value instanceof Boolean;
    static final Kind INSTANT = value -> value instanceof String text && parses(() -> Plausible.instant(text));
    static final Kind DATE =
            value -> value instanceof String text && DAY.matcher(text).matches() && parses(() -> LocalDate.parse(text));
    static final Kind MILLIS = value -> value instanceof String text
            && MILLISECONDS.matcher(text).matches()
            && parses(() -> Plausible.instant(text));
    static final Kind DISTRICT =
            value -> value instanceof String text && FOUR_DIGITS.matcher(text).matches();
    static final Kind BUDDHIST_YEAR = value -> isWhole(value, 2500, null);
    static final Kind LEVEL = value -> isWhole(value, 1, 5L);
    static final Kind FROM_ONE = value -> isWhole(value, 1, null);

    /** A month of this century: plans of other times are slips of the pen. */
    static final Kind MONTH = value ->
            value instanceof String text && YEAR_AND_MONTH.matcher(text).matches();

    private record Field(String name, Kind kind, boolean required, boolean nullable) {}

    private final List<Field> fields = new ArrayList<>();

    static Shape open() {
        return new Shape();
    }

    static Kind listOf(Kind kind) {
        return value ->
                value instanceof List<?> list && list.stream().allMatch(item -> item != null && kind.test(item));
    }

    /** A list in which nothing is twice. */
    static Kind setOf(Kind kind) {
        return value ->
                listOf(kind).test(value) && value instanceof List<?> list && new HashSet<>(list).size() == list.size();
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

    /** Lower-case letters and digits, with single hyphens between. No pattern: those of long texts can exhaust the stack. */
    static boolean isCode(String text) {
        boolean mayEnd = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean word = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
            if (!word && (each != '-' || !mayEnd)) {
                return false;
            }
            mayEnd = word;
        }
        return mayEnd;
    }

    /** A number without a fraction, however it is written. */
    private static boolean isWhole(Object value, long least, @Nullable Long most) {
        BigDecimal number =
                switch (value) {
                    case Integer small -> BigDecimal.valueOf(small);
                    case Long large -> BigDecimal.valueOf(large);
                    case BigInteger huge -> new BigDecimal(huge);
                    case Double decimal
                    when Double.isFinite(decimal) && decimal == Math.rint(decimal) -> BigDecimal.valueOf(decimal);
                    default -> null;
                };
        return number != null
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && (most == null || number.compareTo(BigDecimal.valueOf(most)) <= 0);
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
