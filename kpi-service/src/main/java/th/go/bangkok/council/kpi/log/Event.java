package th.go.bangkok.council.kpi.log;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that can be used.
 *
 * @param id the CloudEvents id
 * @param name the name in its type, such as {@code MotionRequested}
 * @param subject what it is about, such as {@code tracking-requests/<id>}
 * @param sequence its place among the events of the subject, from 1
 * @param time when it happened
 * @param recordedTime when the owning service stored it
 * @param enteredLater why it was entered after it happened; null when it was not
 * @param actorRole the role of who caused it
 * @param json what it says, as it was written
 * @param data the same, read: texts, numbers, truth values, lists and maps of these
 * @param digest tells events of the same content from those of another
 */
public record Event(
        String id,
        String name,
        String subject,
        long sequence,
        Instant time,
        Instant recordedTime,
        @Nullable String enteredLater,
        @Nullable String actorRole,
        String json,
        Map<String, Object> data,
        long digest) {

    /** The data as it is asked for by readers. */
    public Data said() {
        return new Data(data);
    }
}
