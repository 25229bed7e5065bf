package th.go.bangkok.council.meeting.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.time.Bangkok;

/** The codes that may be used, from dated reference data; which there are is data, not code. */
public final class Codes {

    private static final String REASONS = "/reference-data/reason-codes.csv";
    private static final String CHANNELS = "/reference-data/delivery-channels.csv";

    private record Entry(String scope, String code) {}

    private record Validity(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final Map<Entry, Validity> codes;

    private Codes(Map<Entry, Validity> codes) {
        this.codes = Map.copyOf(codes);
    }

    /** The lists that this service was built with. */
    public static Codes ofReferenceData() {
        Map<Entry, Validity> codes = new HashMap<>();
        for (List<String> row : rows(REASONS)) {
            codes.put(new Entry(row.get(0), row.get(1)), validity(row.get(4), row.get(5)));
        }
        for (List<String> row : rows(CHANNELS)) {
            codes.put(new Entry(CodeList.CHANNEL.scope(), row.get(0)), validity(row.get(3), row.get(4)));
        }
        return new Codes(codes);
    }

    /**
     * The code, if the list holds it on the day of the fact that it explains, or on the day on which it is entered.
     *
     * @throws Refusal {@code unknown-code}
     */
    public String known(CodeList list, String code, Moment fact, Command command) {
        Validity validity = codes.get(new Entry(list.scope(), code));
        if (validity == null
                || !(validity.covers(Bangkok.day(fact.time())) || validity.covers(Bangkok.day(command.receivedAt())))) {
            throw Refusal.invalid("unknown-code", code, list.scope());
        }
        return code;
    }

    /**
     * When the thing that a request reports happened.
     *
     * @throws Refusal {@code unknown-code} for an unknown reason, and those of {@link Moment#of}
     */
    public Moment moment(Command command, Happening happening) {
        Moment moment = command.moment(happening.occurredAt(), happening.occurredAtReason());
        if (moment.enteredLater() != null) {
            known(CodeList.ENTERED_LATER, moment.enteredLater(), moment, command);
        }
        return moment;
    }

    private static Validity validity(String from, String to) {
        return new Validity(LocalDate.parse(from), to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to));
    }

    private static List<List<String>> rows(String resource) {
        try (InputStream csv = Objects.requireNonNull(Codes.class.getResourceAsStream(resource), resource)) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(CsvLine::cells)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
