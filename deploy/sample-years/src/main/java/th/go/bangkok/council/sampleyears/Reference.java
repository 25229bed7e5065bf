package th.go.bangkok.council.sampleyears;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the CSV files of {@code reference-data/}: no cell there spans lines. */
record Reference(List<Map<String, String>> districts, List<Map<String, String>> committees, WorkingDays workingDays) {

    static Reference read(Path folder) {
        return new Reference(
                rows(folder.resolve("districts.csv")),
                rows(folder.resolve("committees.csv")),
                WorkingDays.without(rows(folder.resolve("holidays.csv")).stream()
                        .map(row -> row.getOrDefault("date", ""))
                        .toList()));
    }

    List<String> districtCodes() {
        return districts.stream().map(row -> row.getOrDefault("code", "")).toList();
    }

    String districtName(String code) {
        return districts.stream()
                .filter(row -> code.equals(row.get("code")))
                .map(row -> row.getOrDefault("name_th", ""))
                .findFirst()
                .orElseThrow();
    }

    List<String> committeeCodes(String kind) {
        return committees.stream()
                .filter(row -> kind.equals(row.get("kind")))
                .map(row -> row.getOrDefault("code", ""))
                .toList();
    }

    private static List<Map<String, String>> rows(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> header = cells(lines.getFirst());
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
