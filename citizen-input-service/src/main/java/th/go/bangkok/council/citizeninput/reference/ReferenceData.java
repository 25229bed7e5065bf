package th.go.bangkok.council.citizeninput.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.time.Bangkok;

/**
 * The codes that this service knows. Committees are not among them: they belong to meeting-service, and a committee's
 * code is kept as it comes.
 */
@Component
public final class ReferenceData {

    private static final String FOLDER = "/reference-data/";

    private final Map<CodeList, Map<String, DatedCode>> lists = new EnumMap<>(CodeList.class);

    public ReferenceData() {
        lists.put(CodeList.DISTRICTS, index(CsvTable.read(FOLDER + "districts.csv")));
        lists.put(CodeList.FEEDBACK_SOURCES, index(CsvTable.read(FOLDER + "feedback-sources.csv")));
        List<Map<String, String>> reasons = CsvTable.read(FOLDER + "reason-codes.csv");
        lists.put(CodeList.SET_ASIDE_REASONS, index(ofScope(reasons, CodeList.SET_ASIDE_REASONS)));
        lists.put(CodeList.ENTERED_LATER_REASONS, index(ofScope(reasons, CodeList.ENTERED_LATER_REASONS)));
    }

    /**
     * Lets a code pass that is valid when the thing happened.
     *
     * @throws Refusal {@code unknown-code}
     */
    public void require(CodeList list, String code, Instant happened) {
        LocalDate day = Bangkok.day(happened);
        if (find(list, code).filter(known -> known.isValidOn(day)).isEmpty()) {
            throw Refusal.invalid("unknown-code", code, list.key());
        }
    }

    /**
     * When the thing that a command reports happened.
     *
     * @throws Refusal as {@link Command#moment}, and {@code unknown-code} for a reason that is not in the list
     */
    public Moment moment(Command command, @Nullable Instant occurredAt, @Nullable String reason) {
        if (reason != null) {
            require(CodeList.ENTERED_LATER_REASONS, reason, command.receivedAt());
        }
        return command.moment(occurredAt, reason);
    }

    /** The name of a code; empty for one that the list does not hold. */
    public Optional<Bilingual> name(CodeList list, String code) {
        return find(list, code).map(DatedCode::name);
    }

    private Optional<DatedCode> find(CodeList list, String code) {
        return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(code));
    }

    private static List<Map<String, String>> ofScope(List<Map<String, String>> reasons, CodeList list) {
        return reasons.stream()
                .filter(reason -> list.key().equals(reason.get("scope")))
                .toList();
    }

    private static Map<String, DatedCode> index(List<Map<String, String>> rows) {
        Map<String, DatedCode> codes = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            String code = cell(row, "code");
            codes.put(
                    code,
                    new DatedCode(
                            code,
                            new Bilingual(cell(row, "name_th"), cell(row, "name_en")),
                            day(cell(row, "valid_from")),
                            day(cell(row, "valid_to"))));
        }
        return codes;
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
