package th.go.bangkok.council.local.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import th.go.bangkok.council.local.system.Installation;

/** The machine itself: its JDK, processors, memory and disk. */
record MachineChecks(Installation installation) {

    private static final long GIGABYTE = 1024L * 1024 * 1024;
    private static final long MEMORY = 3 * GIGABYTE;
    private static final long DISK = 3 * GIGABYTE;

    Finding jdk() {
        var text =
                System.getProperty("java.vm.name") + " " + Runtime.version() + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= 25
                ? Finding.good("JDK", text)
                : Finding.bad("JDK", text + "; 25 or later is needed");
    }

    Finding processors() {
        int count = Runtime.getRuntime().availableProcessors();
        return Finding.good("processors", Integer.toString(count));
    }

    Finding memory() {
        var table = Path.of("/proc/meminfo");
        if (!Files.exists(table)) {
            return Finding.good("memory", "not told here; about 3 GB are needed");
        }
        try (var lines = Files.lines(table)) {
            long free = lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
            return compared("memory", free, MEMORY, "Close something.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Finding disk() {
        try {
            var root = Files.createDirectories(installation.state().root());
            long free = Files.getFileStore(root).getUsableSpace();
            return compared("disk", free, DISK, "Make room, or point BMA_HOME at another disk.");
        } catch (IOException e) {
            return Finding.bad("disk", installation.state().root() + " cannot be used: " + e.getMessage());
        }
    }

    private static Finding compared(String what, long free, long needed, String advice) {
        var text = free / GIGABYTE + " GB free";
        return free >= needed
                ? Finding.good(what, text)
                : Finding.bad(what, text + ", about " + needed / GIGABYTE + " GB are needed. " + advice);
    }
}
