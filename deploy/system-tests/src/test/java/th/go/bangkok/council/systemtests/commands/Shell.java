package th.go.bangkok.council.systemtests.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import th.go.bangkok.council.systemtests.running.RunningCouncil;

/**
 * Types commands at the root of the source tree, as a person would.
 *
 * @param environment what is added to this process's environment
 */
record Shell(Map<String, String> environment) {

    private static final int PATIENCE_MINUTES = 8;

    /** What a command said, on both streams, and how it ended. */
    record Said(int status, String text) {}

    Said type(String... words) throws IOException, InterruptedException {
        return typeAndAnswer("", words);
    }

    /** Types a command and then an answer to what it asks. */
    Said typeAndAnswer(String answer, String... words) throws IOException, InterruptedException {
        Path said = Files.createTempFile("said-", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(words))
                    .directory(RunningCouncil.sources().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().keySet().removeAll(List.of("MONGODB_URI", "KAFKA_BOOTSTRAP_SERVERS"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            try (var in = process.outputWriter()) {
                in.write(answer);
            }
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", words) + " did not end: " + Files.readString(said));
            }
            return new Said(process.exitValue(), Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }
}
