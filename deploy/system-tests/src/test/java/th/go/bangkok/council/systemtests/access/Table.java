package th.go.bangkok.council.systemtests.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import th.go.bangkok.council.systemtests.running.RunningCouncil;

/** The table {@code docs/access.csv}. */
final class Table {

    private static final int BEFORE_THE_ROLES = 3;

    /** What a cell says, from least to most. */
    enum Says {
        NONE,
        OWN,
        ALL
    }

    /** A route and what each role reaches of it. */
    record Row(String method, String path, Map<String, Says> roles) {

        /** What somebody with these roles reaches: the most that one of them says. */
        Says says(List<String> held) {
            return held.stream()
                    .map(role -> Objects.requireNonNull(roles.get(role), role))
                    .reduce(Says.NONE, (one, other) -> one.compareTo(other) < 0 ? other : one);
        }

        String name() {
            return method + " " + path;
        }
    }

    private Table() {}

    static List<Row> rows() {
        try {
            List<String> lines = Files.readAllLines(RunningCouncil.sources().resolve("docs/access.csv"));
            List<String> columns = cells(lines.getFirst());
            return lines.stream().skip(1).map(line -> row(columns, cells(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> columns, List<String> cells) {
        Map<String, Says> roles = new LinkedHashMap<>();
        for (int i = BEFORE_THE_ROLES; i < columns.size(); i++) {
            roles.put(columns.get(i), Says.valueOf(cells.get(i).toUpperCase(java.util.Locale.ROOT)));
        }
        return new Row(cells.get(1), cells.get(2), roles);
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }
}
