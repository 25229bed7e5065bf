package th.go.bangkok.council.local.samples;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What became of imported rows. */
record ImportReport(long rows, long created, long unchanged, List<String> refused) {

    static final ImportReport EMPTY = new ImportReport(0, 0, 0, List.of());

    /** Reads an endpoint's answer about rows that came after so many others of the same file. */
    static ImportReport of(JsonNode answer, int before) {
        var refused = answer.path("refused")
                .valueStream()
                .map(row -> "line " + (before + row.path("line").asInt(0)) + " ("
                        + row.path("sourceId").asString("?") + "): "
                        + row.path("slug").asString("") + " "
                        + row.path("detail").asString(""))
                .toList();
        return new ImportReport(
                answer.path("rows").asLong(0),
                answer.path("created").asLong(0),
                answer.path("unchanged").asLong(0),
                refused);
    }

    ImportReport plus(ImportReport other) {
        return new ImportReport(
                rows + other.rows,
                created + other.created,
                unchanged + other.unchanged,
                Stream.concat(refused.stream(), other.refused.stream()).toList());
    }

    String summary() {
        return rows + " rows: " + created + " new" + (unchanged == 0 ? "" : ", " + unchanged + " known")
                + (refused.isEmpty() ? "" : ", " + refused.size() + " refused");
    }
}
