package th.go.bangkok.council.local.mongo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A MongoDB server program, asked for its version before it is trusted to run: it may miss a library. */
record ServerProgram(Path file) {

    String version() {
        return ask().lines().findFirst().orElse("").replace("db version", "version");
    }

    void verifyItRuns() {
        if (version().isEmpty()) {
            throw new MongodMissing(file + " says nothing.");
        }
    }

    private String ask() {
        try {
            var process = new ProcessBuilder(file.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new MongodMissing(file + " does not run here: " + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new MongodMissing(file + " does not run here: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongodMissing("asking " + file + " for its version was interrupted.");
        }
    }
}
