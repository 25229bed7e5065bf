package th.go.bangkok.council.meeting.reference;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.reference.CodeList;

/** The codes that may be used, from dated reference data; which there are is data, not code. */
@Component
public final class Codes {

    private final Map<CodeUse, CodeList> lists = new EnumMap<>(CodeUse.class);

    /** The lists that this service was built with. */
    public Codes() {
        for (CodeUse use : CodeUse.values()) {
            lists.put(
                    use,
                    use == CodeUse.CHANNEL
                            ? CodeList.of("delivery-channels")
                            : CodeList.of("reason-codes", scope(use)));
        }
    }

    /**
     * The code, if the list holds it on the day of the fact that it explains, or on the day on which it is entered.
     *
     * @throws Refusal {@code unknown-code}
     */
    public String known(CodeUse use, String code, Moment fact, Command command) {
        CodeList list = Objects.requireNonNull(lists.get(use));
        return list.holds(code, fact.time()) ? code : list.require(code, command.receivedAt());
    }

    private static String scope(CodeUse use) {
        return use.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
