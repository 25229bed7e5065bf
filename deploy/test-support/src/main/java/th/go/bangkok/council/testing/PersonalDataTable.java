package th.go.bangkok.council.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code docs/personal-data.md} says of one service; a test compares it with what the service stores. */
public final class PersonalDataTable {

    private static final Path FILE = Path.of("docs/personal-data.md");
    private static final int KIND = 3;

    private final String service;
    private final List<String> lines;

    private PersonalDataTable(String service, List<String> lines) {
        this.service = service;
        this.lines = lines;
    }

    /** The rows of one service. */
    public static PersonalDataTable of(String service) {
        try {
            return new PersonalDataTable(
                    service,
                    Files.readAllLines(Files.exists(FILE) ? FILE : Path.of("..").resolve(FILE)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The fields that hold personal data, each as collection, path and kind. */
    public SortedSet<String> fields() {
        return rows("Fields")
                .map(row -> row.get(1) + " " + row.get(2) + " " + row.get(KIND))
                .collect(sorted());
    }

    /** The text and ids that name nobody, as {@code Type.component}. */
    public SortedSet<String> nobody() {
        return rows("Text and ids that name nobody")
                .flatMap(row -> Arrays.stream(row.get(1).split(",\\s*")))
                .collect(sorted());
    }

    /** The collections that the document knows. */
    public SortedSet<String> collections() {
        return rows("Collections")
                .flatMap(row -> Arrays.stream(row.get(1).split(",\\s*")))
                .collect(sorted());
    }

    /** The cells of the service's rows in the table below a heading. */
    private Stream<List<String>> rows(String heading) {
        return lines.stream()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .skip(1)
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .filter(row -> row.getFirst().equals(service));
    }

    private static java.util.stream.Collector<String, ?, SortedSet<String>> sorted() {
        return Collectors.toCollection(TreeSet::new);
    }
}
