package th.go.bangkok.council.systemtests.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.systemtests.recomputation.Indicator;
import th.go.bangkok.council.systemtests.running.RunningCouncil;

/** Reads the tables of {@code docs/hand-worked-figures.md}, so that what people read there is what is asserted. */
final class HandWorkedPage {

    static final int FISCAL_YEAR = 2567;

    /** One row: sum, number and average; a level where the table has one. */
    record Line(
            long totalMillis,
            long cases,
            @Nullable BigDecimal average,
            @Nullable Integer level) {}

    private final List<String> lines;

    private HandWorkedPage(List<String> lines) {
        this.lines = lines;
    }

    static HandWorkedPage read() {
        try {
            return new HandWorkedPage(
                    Files.readAllLines(RunningCouncil.sources().resolve("docs/hand-worked-figures.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<YearMonth, Line> months(Indicator indicator) {
        Map<String, Line> printed = new LinkedHashMap<>();
        for (List<String> row : table(indicator, "| month | sum")) {
            printed.put(
                    row.get(0), new Line(sum(row.get(1)), number(row.get(2)), average(row.get(3)), level(row.get(4))));
        }
        Map<YearMonth, Line> months = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            YearMonth month = YearMonth.of(FISCAL_YEAR - 544, 10).plusMonths(i);
            Line line = printed.getOrDefault(month.toString(), printed.get("other months"));
            if (line != null) {
                months.put(month, line);
            }
        }
        return months;
    }

    Line year(Indicator indicator) {
        return table(indicator, "| month | sum").stream()
                .filter(row -> row.getFirst().equals("**year**"))
                .map(row -> new Line(sum(row.get(1)), number(row.get(2)), average(row.get(3)), level(row.get(4))))
                .findFirst()
                .orElseThrow();
    }

    /** By district or committee as printed in the first column; the whole city is an empty text. */
    Map<String, Line> places(Indicator indicator) {
        Map<String, Line> places = new LinkedHashMap<>();
        String header = indicator == Indicator.MOTION_TRACKING ? "| district | cases" : "| committee | cases";
        for (List<String> row : table(indicator, header)) {
            Line line = new Line(sum(row.get(2)), number(row.get(3)), average(row.get(4)), null);
            switch (row.getFirst()) {
                case "whole city" -> places.put("", line);
                case "A" -> places.put("hand-worked-a", line);
                case "B" -> places.put("hand-worked-b", line);
                default -> {
                    for (String district :
                            row.getFirst().replaceAll("[^0-9 ]", "").trim().split(" +", -1)) {
                        places.put(district, line);
                    }
                }
            }
        }
        return places;
    }

    /** Levels of indicator 1 at the ends of the months from October. */
    List<Integer> milestoneLevels() {
        String line = lines.stream()
                .filter(text -> text.startsWith("Levels at the ends of the months"))
                .findFirst()
                .orElseThrow();
        String numbers = line.substring(line.indexOf(':') + 1, line.indexOf('.'));
        return Arrays.stream(numbers.split(",", -1))
                .map(text -> Integer.valueOf(text.trim()))
                .toList();
    }

    private List<List<String>> table(Indicator indicator, String header) {
        List<List<String>> rows = new ArrayList<>();
        String chapter = indicator == Indicator.MOTION_TRACKING ? "## Indicator 2" : "## Indicator 3";
        boolean inChapter = false;
        boolean inTable = false;
        for (String line : lines) {
            if (line.startsWith("## ")) {
                inChapter = line.startsWith(chapter);
            }
            if (inTable && !line.startsWith("|")) {
                return rows;
            }
            if (inTable && !line.startsWith("| ---")) {
                rows.add(Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::trim)
                        .toList());
            }
            inTable |= inChapter && line.startsWith(header);
        }
        return rows;
    }

    private static long sum(String cell) {
        return Long.parseLong(cell.substring(cell.indexOf('=') + 1).replaceAll("[^0-9]", ""));
    }

    private static long number(String cell) {
        return Long.parseLong(cell.replace("*", ""));
    }

    private static @Nullable BigDecimal average(String cell) {
        String printed = cell.replaceAll("\\(.*\\)", "").replace("*", "").trim();
        return printed.isEmpty() ? null : new BigDecimal(printed);
    }

    private static Integer level(String cell) {
        return Integer.valueOf(cell.replace("*", ""));
    }
}
