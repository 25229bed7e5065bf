package th.go.bangkok.council.benchmarks.stage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** What the numbers were measured on. */
public final class Machine {

    private Machine() {}

    /** One line: date, processor, cores, memory, system, JVM, load. */
    public static String description() {
        return "%s; %s, %d cores, %s GB; %s %s; JDK %s; load %.1f when it began"
                .formatted(
                        LocalDate.now(java.time.ZoneOffset.UTC),
                        line("/proc/cpuinfo", "model name"),
                        Runtime.getRuntime().availableProcessors(),
                        gigabytes(line("/proc/meminfo", "MemTotal")),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.vm.version"),
                        load());
    }

    /** The number of processes that want to run, over the last minute. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String line(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String gigabytes(String kilobytes) {
        var digits = kilobytes.replaceAll("\\D", "");
        return digits.isEmpty() ? "unknown" : Long.toString(Math.round(Long.parseLong(digits) / 1024.0 / 1024.0));
    }
}
