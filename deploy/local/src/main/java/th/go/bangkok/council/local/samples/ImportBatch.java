package th.go.bangkok.council.local.samples;

import java.util.ArrayList;
import java.util.List;
import th.go.bangkok.council.local.remote.Gateway;

/** Some rows of a file that are sent in one request: small enough to answer soon. */
final class ImportBatch {

    private static final int FULL = 200;

    private final int before;
    private final List<String> rows = new ArrayList<>();

    /** @param before how many lines of the file came before this batch */
    ImportBatch(int before) {
        this.before = before;
    }

    void add(String row) {
        rows.add(row);
    }

    boolean isFull() {
        return rows.size() >= FULL;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    ImportBatch next() {
        return new ImportBatch(before + rows.size());
    }

    ImportReport sendTo(Gateway gateway, String what) {
        var answer = gateway.post("/api/v1/imports/" + what, "application/x-ndjson", String.join("\n", rows) + "\n");
        if (!answer.ok()) {
            throw new IllegalStateException(
                    "The sample years could not be loaded: /api/v1/imports/" + what + " answered: " + answer.problem());
        }
        return ImportReport.of(answer.json(), before);
    }
}
