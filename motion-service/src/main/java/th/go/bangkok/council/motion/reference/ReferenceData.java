package th.go.bangkok.council.motion.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.time.Bangkok;

/**
 * The lists of codes that commands are checked against, each code on the Bangkok day on which the thing happened. A code
 * that does not hold on that day is refused with {@code unknown-code}.
 */
@Component
public final class ReferenceData {

    /** What a reason is given for; each has a list of its own. */
    public enum Reason {
        PAUSE("pause"),
        VOID("void"),
        CORRECTION("correction"),
        ENTERED_LATER("entered-later");

        private final String scope;

        Reason(String scope) {
            this.scope = scope;
        }
    }

    private final CodeList districts = CodeList.of(read("districts"));
    private final CodeList offices = CodeList.of(read("offices"));
    private final CodeList statuses = CodeList.of(read("follow-up-statuses"));
    private final CodeList channels = CodeList.of(read("delivery-channels"));
    private final Map<String, CodeList> reasons = read("reason-codes").stream()
            .collect(Collectors.groupingBy(
                    row -> row.getOrDefault("scope", ""),
                    Collectors.collectingAndThen(Collectors.toList(), CodeList::of)));

    /** None means the whole city; the same district twice is refused with {@code district-twice}. */
    public void requireDistricts(Collection<String> codes, Instant when) {
        codes.forEach(code -> require(districts, "districts", code, when));
        if (new HashSet<>(codes).size() != codes.size()) {
            throw Refusal.invalid("district-twice");
        }
    }

    public void requireOffice(String code, Instant when) {
        require(offices, "offices", code, when);
    }

    public void requireFollowUpStatus(String code, Instant when) {
        require(statuses, "follow-up-statuses", code, when);
    }

    public void requireChannel(String code, Instant when) {
        require(channels, "delivery-channels", code, when);
    }

    public void requireReason(Reason reason, String code, Instant when) {
        require(Objects.requireNonNull(reasons.get(reason.scope)), "reason-codes/" + reason.scope, code, when);
    }

    private static void require(CodeList list, String name, String code, Instant when) {
        if (!list.holds(code, Bangkok.day(when))) {
            throw Refusal.invalid("unknown-code", code, name, Bangkok.day(when));
        }
    }

    private static List<Map<String, String>> read(String name) {
        String file = "/reference-data/" + name + ".csv";
        try (InputStream content = Objects.requireNonNull(ReferenceData.class.getResourceAsStream(file), file)) {
            return Csv.rows(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
