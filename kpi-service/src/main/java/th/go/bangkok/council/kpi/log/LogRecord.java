package th.go.bangkok.council.kpi.log;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it lies on the log, whatever is in it.
 *
 * @param timestamp when the broker took it, in milliseconds
 * @param headers by name; of a repeated one the last
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on as they are, records are never compared
public record LogRecord(
        String topic,
        int partition,
        long offset,
        long timestamp,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Map<String, byte[]> headers) {

    /** The header's text, or null. */
    public @Nullable String header(String name) {
        byte[] header = headers.get(name);
        return header == null ? null : new String(header, StandardCharsets.UTF_8);
    }

    /** The key's text, or null. */
    public @Nullable String keyText() {
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }

    /** The partition's name, which is part of the key of the figures that it moves. */
    public String partitionName() {
        return topic + "-" + partition;
    }
}
