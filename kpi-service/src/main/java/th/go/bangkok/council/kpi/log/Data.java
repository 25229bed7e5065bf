package th.go.bangkok.council.kpi.log;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event's data, whose shape has been checked before. */
public record Data(Map<String, Object> values) {

    private static final String FISCAL_YEAR = "fiscalYear";

    /** The text under the name, which the shape requires. */
    public String text(String name) {
        return String.valueOf(values.get(name));
    }

    /** The text under the name, if there is one. */
    public @Nullable String textOrNull(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    /** The whole number under the name, which the shape requires. */
    public int number(String name) {
        if (values.get(name) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalArgumentException("No number " + name);
    }

    /** The whole number under the name, which the shape requires, however large; beyond a long it is the largest one. */
    public long largeNumber(String name) {
        return switch (values.get(name)) {
            case BigInteger huge ->
                huge.bitLength() < Long.SIZE ? huge.longValue() : huge.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
            case Number number -> number.longValue();
            case null, default -> throw new IllegalArgumentException("No number " + name);
        };
    }

    /** The fiscal year that the data name, or null; a field of that name in an event that has none may hold anything. */
    public @Nullable Integer fiscalYearOrNull() {
        Object year = values.get(FISCAL_YEAR);
        return year != null && Shape.FISCAL_YEAR.test(year) ? (Integer) number(FISCAL_YEAR) : null;
    }

    /** The code under the name, or null if there is none or it is none. */
    public @Nullable String codeOrNull(String name) {
        String text = textOrNull(name);
        return text == null || !Shape.isCode(text) ? null : text;
    }

    /** The number under the name with its decimals as written. */
    public BigDecimal decimal(String name) {
        return new BigDecimal(text(name));
    }

    /** Whether the name is there and true. */
    public boolean yes(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** Whether the name is there at all. */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /** The instant under the name, or null. */
    public @Nullable Instant instantOrNull(String name) {
        String text = textOrNull(name);
        return text == null ? null : Plausible.parse(text);
    }

    /** The instant under the name, which the shape requires. */
    public Instant instant(String name) {
        return Plausible.parse(text(name));
    }

    /** The texts of a list; none without one. */
    public List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The objects of a list; none without one. */
    public List<Data> objects(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(Data::of).toList()
                : List.of();
    }

    /** The object under the name; empty without one. */
    public Data object(String name) {
        return of(values.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Data of(@Nullable Object value) {
        return new Data(value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }
}
