package th.go.bangkok.council.motion.reference;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.reference.CodeList;

/**
 * The lists of codes that commands are checked against, each code on the Bangkok day on which the thing happened. A code
 * that does not hold on that day is refused with {@code unknown-code}.
 */
@Component
public final class ReferenceData {

    private static final String REASONS = "reason-codes";

    /** What a reason is given for; each has a list of its own. */
    public enum Reason {
        PAUSE,
        VOID,
        CORRECTION
    }

    private final CodeList districts = CodeList.of("districts");
    private final CodeList offices = CodeList.of("offices");
    private final CodeList statuses = CodeList.of("follow-up-statuses");
    private final CodeList channels = CodeList.of("delivery-channels");
    private final Map<Reason, CodeList> reasons = Map.of(
            Reason.PAUSE, CodeList.of(REASONS, "pause"),
            Reason.VOID, CodeList.of(REASONS, "void"),
            Reason.CORRECTION, CodeList.of(REASONS, "correction"));

    /** None means the whole city; the same district twice is refused with {@code district-twice}. */
    public void requireDistricts(Collection<String> codes, Instant when) {
        codes.forEach(code -> districts.require(code, when));
        if (new HashSet<>(codes).size() != codes.size()) {
            throw Refusal.invalid("district-twice");
        }
    }

    public void requireOffice(String code, Instant when) {
        offices.require(code, when);
    }

    public void requireFollowUpStatus(String code, Instant when) {
        statuses.require(code, when);
    }

    public void requireChannel(String code, Instant when) {
        channels.require(code, when);
    }

    public void requireReason(Reason reason, String code, Instant when) {
        Objects.requireNonNull(reasons.get(reason)).require(code, when);
    }
}
