package th.go.bangkok.council.defaults.imports;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.problem.Problems;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.store.TakenException;
import th.go.bangkok.council.defaults.web.Commands;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads newline-delimited JSON, row by row. Each row is taken in or refused on its own; the same row twice changes nothing. */
public final class NdjsonImports {

    private static final int LONGEST_LINE = 1024 * 1024;

    /** What some editors and spreadsheets put before UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonMapper json;
    private final Validator validator;
    private final Problems problems;

    public NdjsonImports(JsonMapper json, Validator validator, Problems problems) {
        this.json = json;
        this.validator = validator;
        this.problems = problems;
    }

    /**
     * Takes in every row that can be. A byte-order mark at the start of the body is passed over.
     *
     * @param what the kind of rows, part of what makes a row recognisable
     * @param take stores one row under its command and answers what is stored
     */
    public <R extends ImportRow> ImportReport read(
            InputStream body, String what, Class<R> type, Commands commands, BiFunction<R, Command, Stored<?>> take)
            throws IOException {
        Tally tally = new Tally(problems, LocaleContextHolder.getLocale());
        BufferedReader lines = new BufferedReader(new InputStreamReader(
                body, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
        try {
            skipMark(lines);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                tally.nextLine();
                if (!line.isBlank()) {
                    take(line, what, type, commands, take, tally);
                }
            }
        } catch (MalformedInputException notText) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "not-utf-8");
        }
        return tally.report();
    }

    private <R extends ImportRow> void take(
            String line,
            String what,
            Class<R> type,
            Commands commands,
            BiFunction<R, Command, Stored<?>> take,
            Tally tally) {
        tally.row();
        if (line.length() > LONGEST_LINE) {
            tally.refused(null, Refusal.of(Refusal.Kind.TOO_LARGE, "too-large", LONGEST_LINE));
            return;
        }
        R row;
        try {
            row = json.readValue(line, type);
        } catch (JacksonException unreadable) {
            tally.refused(null, Refusal.of(Refusal.Kind.MALFORMED, "malformed-row", where(unreadable)));
            return;
        }
        Set<ConstraintViolation<R>> violations = validator.validate(row);
        if (!violations.isEmpty()) {
            String fields = violations.stream()
                    .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                    .sorted()
                    .collect(Collectors.joining("; "));
            tally.refused(row, Refusal.invalid("invalid-request", fields));
            return;
        }
        try {
            tally.taken(take.apply(row, commands.row(what, row.sourceSystem(), row.sourceId(), row)));
        } catch (Refusal refusal) {
            tally.refused(row, refusal);
        } catch (TakenException taken) {
            tally.refused(row, Refusal.conflict("taken", taken.index()));
        }
    }

    private static void skipMark(BufferedReader lines) throws IOException {
        lines.mark(1);
        if (lines.read() != BYTE_ORDER_MARK) {
            lines.reset();
        }
    }

    private static String where(JacksonException unreadable) {
        String path = unreadable.getPath().stream()
                .map(reference -> reference.getPropertyName() == null
                        ? "[" + reference.getIndex() + "]"
                        : reference.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? unreadable.getLocation().offsetDescription() : path;
    }

    private static final class Tally {

        private final Problems problems;
        private final Locale language;
        private final List<ImportReport.Refused> refused = new ArrayList<>();
        private int line;
        private int rows;
        private int created;
        private int unchanged;

        Tally(Problems problems, Locale language) {
            this.problems = problems;
            this.language = language;
        }

        void nextLine() {
            line++;
        }

        void row() {
            rows++;
        }

        void taken(Stored<?> stored) {
            if (stored.repeated()) {
                unchanged++;
            } else {
                created++;
            }
        }

        void refused(@org.jspecify.annotations.Nullable ImportRow row, Refusal refusal) {
            refused.add(new ImportReport.Refused(
                    line,
                    row == null ? null : row.sourceId(),
                    refusal.slug(),
                    problems.detail(refusal, language),
                    refusal.missing()));
        }

        ImportReport report() {
            return new ImportReport(rows, created, unchanged, refused);
        }
    }
}
