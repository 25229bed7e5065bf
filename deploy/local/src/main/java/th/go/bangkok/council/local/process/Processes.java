package th.go.bangkok.council.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts the parts' processes and finds them again. A process belongs to its state directory, not to the runner that
 * started it: it goes on when the runner is killed, and the next runner adopts it.
 */
public final class Processes {

    private static final long LOG_LIMIT = 20L * 1024 * 1024;

    private static final Optional<Path> SETSID = Stream.of("/usr/bin/setsid", "/bin/setsid")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    private final StateDirectory state;

    public Processes(StateDirectory state) {
        this.state = state;
    }

    /** The part's process, if one runs, whoever started it. */
    public Optional<Child> find(String part) {
        return PidFile.read(state.pid(part)).flatMap(PidFile::process).map(process -> new Child(part, process, null));
    }

    /** All processes that run here. */
    public List<Child> running() {
        return known().stream().flatMap(part -> find(part).stream()).toList();
    }

    /** Names of all parts that were noted as running here and did not end properly. */
    public List<String> known() {
        try (var files = Files.list(state.pid("any").getParent())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adopts the part's process when it runs this very program; otherwise ends it, and starts the program. */
    public Child startOrAdopt(Part part) {
        return startOrAdopt(part, part.program());
    }

    /** The same with a program that the part has prepared before. */
    public Child startOrAdopt(Part part, Program program) {
        var noted = PidFile.read(state.pid(part.name()));
        var running = noted.flatMap(PidFile::process).map(process -> new Child(part.name(), process, null));
        if (running.isPresent()) {
            if (noted.get().version().equals(program.version())) {
                return running.get();
            }
            running.get().stop(part.grace());
        }
        return start(part.name(), program);
    }

    /** Notes a process that was started elsewhere. */
    public void note(String part, ProcessHandle process, String version) {
        PidFile.of(process, version).write(state.pid(part));
    }

    /** Forgets a part that has ended. */
    public void forget(String part) {
        try {
            Files.deleteIfExists(state.pid(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Child start(String part, Program program) {
        var log = rotated(state.log(part));
        // A session of its own: Ctrl-C in the terminal reaches the runner alone, which then stops the parts in order.
        var command = new ArrayList<String>();
        SETSID.ifPresent(setsid -> command.add(setsid.toString()));
        command.addAll(program.command());
        var builder = new ProcessBuilder(command)
                .directory(state.data(part).toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(program.environment());
        try {
            var process = builder.start();
            note(part, process.toHandle(), program.version());
            return new Child(part, process.toHandle(), process);
        } catch (IOException e) {
            throw new StartFailure(part, "could not be started: " + e.getMessage(), e);
        }
    }

    private static Path rotated(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
