package th.go.bangkok.council.sampleyears;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file of rows for one import endpoint. The number at the front of its name gives the order of loading.
 *
 * @param name {@code NN-<service>-<what>[-<fiscal year>]}
 */
record ImportFile(String name, List<Row> rows) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The rows as newline-delimited JSON in UTF-8. */
    byte[] content() {
        StringBuilder lines = new StringBuilder();
        for (Row row : rows) {
            lines.append(JSON.writeValueAsString(row.fields())).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Leaves a file alone that already holds these rows: compressed bytes differ between zlib builds. */
    void writeCompressed(Path folder) throws IOException {
        Path file = folder.resolve(name + ".ndjson.gz");
        byte[] content = content();
        if (Files.exists(file) && Arrays.equals(content, uncompressed(file))) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        Files.write(file, bytes.toByteArray());
    }

    static byte[] uncompressed(Path file) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(Files.newInputStream(file))) {
            return gzip.readAllBytes();
        }
    }
}
