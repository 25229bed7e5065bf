package th.go.bangkok.council.local.samples;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of rows for one import endpoint.
 *
 * @param what the last part of the endpoint's path
 */
record SampleFile(Path path, String what) {

    private static final Pattern NAME = Pattern.compile(
            "\\d+-(?:motion|meeting|citizen-input|kpi)(?:-service)?-(?<what>[a-z-]+?)(?:-\\d{4})?\\.ndjson\\.gz");

    /** How the file is called in what people read. */
    String label() {
        return path.getFileName().toString().replace(".ndjson.gz", "");
    }

    static Optional<SampleFile> of(Path path) {
        var name = NAME.matcher(path.getFileName().toString());
        return name.matches() ? Optional.of(new SampleFile(path, name.group("what"))) : Optional.empty();
    }
}
