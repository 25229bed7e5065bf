package th.go.bangkok.council.kpi.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A digest of what an event says, for which neither the order of fields nor white space matters. */
final class Digest {

    private Digest() {}

    static long of(String id, String name, Instant time, @Nullable String enteredLater, Map<String, Object> data) {
        StringBuilder text = new StringBuilder(512)
                .append(id)
                .append('|')
                .append(name)
                .append('|')
                .append(time.toEpochMilli())
                .append('|')
                .append(enteredLater)
                .append('|');
        append(text, data);
        return ByteBuffer.wrap(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                TreeMap<String, Object> sorted = new TreeMap<>();
                map.forEach((key, entry) -> {
                    if (entry != null) {
                        sorted.put(String.valueOf(key), entry);
                    }
                });
                text.append('{');
                sorted.forEach((key, entry) -> {
                    quote(text, key);
                    text.append(':');
                    append(text, entry);
                });
                text.append('}');
            }
            case List<?> list -> {
                text.append('[');
                list.forEach(entry -> {
                    append(text, entry);
                    text.append(',');
                });
                text.append(']');
            }
            case String string -> quote(text, string);
            case null -> text.append("null");
            default -> text.append(value);
        }
    }

    private static void quote(StringBuilder text, String value) {
        text.append(value.length()).append('"').append(value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }
}
