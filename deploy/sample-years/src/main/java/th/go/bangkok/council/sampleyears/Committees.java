package th.go.bangkok.council.sampleyears;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The committees of the reference data, each with seats (pseudonyms, 5 to 9) that every notice goes to. */
record Committees(List<Committee> all) {

    record Committee(String code, String kind, List<String> seats, Row row) {}

    static Committees of(Reference reference) {
        return new Committees(IntStream.range(0, reference.committees().size())
                .mapToObj(index -> {
                    var cells = reference.committees().get(index);
                    String code = cells.getOrDefault("code", "");
                    String kind = cells.getOrDefault("kind", "");
                    List<String> seats = IntStream.rangeClosed(1, 5 + index % 5)
                            .mapToObj(seat -> "seat-" + code + "-" + seat)
                            .toList();
                    Row row = Row.of(SampleYears.SOURCE_SYSTEM, "committee-" + code)
                            .with("code", code)
                            .with("kind", kind)
                            .with(
                                    "name",
                                    Row.named(cells.getOrDefault("name_th", ""), cells.getOrDefault("name_en", "")))
                            .with("from", LocalDate.parse(cells.getOrDefault("valid_from", "")))
                            .with("members", seats);
                    return new Committee(code, kind, seats, row);
                })
                .toList());
    }

    List<Committee> ofKind(String kind) {
        return all.stream().filter(committee -> committee.kind().equals(kind)).toList();
    }

    List<Row> rows() {
        return all.stream().map(Committee::row).toList();
    }
}
