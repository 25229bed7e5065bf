package th.go.bangkok.council.benchmarks.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import th.go.bangkok.council.local.process.ResidentMemory;

/**
 * The memory of a Java process, in MB.
 *
 * @param heapUsed of the heap, garbage included
 * @param heapTaken what the heap has taken from the system
 * @param resident of the whole process, as the system counts it
 */
public record Memory(long heapUsed, long heapTaken, long resident) {

    private static final Pattern GENERATION =
            Pattern.compile("(?:DefNew|Tenured|garbage-first heap).*?(?:total|committed) (\\d+)K, used (\\d+)K");

    /** The memory as it is now. */
    public static Memory of(long pid) {
        var info = jcmd(pid, "GC.heap_info");
        long resident = ResidentMemory.ofProcess(pid).orElse(0L) / 1024;
        return of(info, resident);
    }

    static Memory of(String heapInfo, long residentKilobytes) {
        long taken = 0;
        long used = 0;
        for (var line : heapInfo.lines().toList()) {
            var generation = GENERATION.matcher(line);
            if (generation.find()) {
                taken += Long.parseLong(generation.group(1));
                used += Long.parseLong(generation.group(2));
            }
        }
        return new Memory(used / 1024, taken / 1024, residentKilobytes / 1024);
    }

    private static String jcmd(long pid, String command) {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(program, Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
