package th.go.bangkok.council.kpi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The worked examples of the domain's readings, row by row. */
public final class Vectors {

    private Vectors() {}

    /** The lines of a file without its last, empty one. */
    public static List<String> lines(String name) {
        try (InputStream file = Vectors.class.getResourceAsStream("/vectors/" + name)) {
            if (file == null) {
                throw new IllegalStateException("No vectors in " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a CSV file without quotes, by the names in its first line. */
    public static Stream<Map<String, String>> rows(String name) {
        List<String> lines = lines(name);
        List<String> names = Arrays.asList(lines.getFirst().split(",", -1));
        return lines.stream().skip(1).map(line -> {
            List<String> cells = Arrays.asList(line.split(",", -1));
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), cells.get(i));
            }
            return row;
        });
    }

    /** A cell of a row. */
    public static String cell(Map<String, String> row, String name) {
        String cell = row.get(name);
        if (cell == null) {
            throw new IllegalStateException("No column " + name);
        }
        return cell;
    }
}
