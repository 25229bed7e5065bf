package th.go.bangkok.council.local.ports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that listens on a port. */
public record PortOwner(long pid, String command) {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    /** Who listens on the port, as far as this user may know. */
    public static Optional<PortOwner> of(int port) {
        return (Files.exists(PROC.resolve("net/tcp")) ? fromProc(port) : fromLsof(port)).map(PortOwner::named);
    }

    private static PortOwner named(long pid) {
        var command = ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .flatMap(info -> info.commandLine().or(info::command))
                .orElse("unknown program")
                .replaceAll("\\s+", " ");
        return new PortOwner(pid, command.length() > 140 ? command.substring(0, 140) + " ..." : command);
    }

    private static Optional<Long> fromProc(int port) {
        var sockets = new HashSet<String>();
        sockets.addAll(listeningSockets(PROC.resolve("net/tcp"), port));
        sockets.addAll(listeningSockets(PROC.resolve("net/tcp6"), port));
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .map(ProcessHandle::pid)
                        .filter(pid -> holds(pid, sockets))
                        .findFirst();
    }

    /** The inodes of the sockets that listen on the port; columns: number, local, remote, state, ..., inode (10th). */
    static Set<String> listeningSockets(Path table, int port) {
        var hexadecimal = String.format(":%04X", port);
        try (var lines = Files.lines(table)) {
            var sockets = new HashSet<String>();
            lines.skip(1)
                    .map(line -> line.strip().split("\\s+", -1))
                    .filter(column ->
                            column.length > 9 && column[1].endsWith(hexadecimal) && column[3].equals(LISTENING))
                    .forEach(column -> sockets.add("socket:[" + column[9] + "]"));
            return sockets;
        } catch (IOException | UncheckedIOException e) {
            return Set.of();
        }
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (Stream<Path> descriptors =
                Files.list(PROC.resolve(Long.toString(pid)).resolve("fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException | UncheckedIOException e) {
            return false; // Gone meanwhile, or another user's.
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<Long> fromLsof(int port) {
        try {
            var process = new ProcessBuilder(List.of("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var output = process.inputReader()) {
                var first = output.readLine();
                return process.waitFor(5, TimeUnit.SECONDS) && first != null
                        ? Arrays.stream(first.split("\\s", -1)).findFirst().map(Long::valueOf)
                        : Optional.empty();
            }
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
