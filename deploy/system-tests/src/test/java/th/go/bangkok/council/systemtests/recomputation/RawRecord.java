package th.go.bangkok.council.systemtests.recomputation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record as it lies on a topic. Header values and content are UTF-8 text. */
public record RawRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        @Nullable String value) {

    @Nullable String header(String name) {
        return headers.get(name);
    }
}
