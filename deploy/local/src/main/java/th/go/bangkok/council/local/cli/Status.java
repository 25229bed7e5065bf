package th.go.bangkok.council.local.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.ResidentMemory;
import th.go.bangkok.council.local.system.CouncilSystem;
import th.go.bangkok.council.local.system.Installation;

/** Shows what runs. The exit status is 0 only if every part answers. */
record Status(Installation installation, Console console) implements Command {

    private static final String ROW = "  %-22s %-16s %8s %7s %9s  %s";

    @Override
    public int run(List<String> words) {
        var processes = new Processes(installation.state());
        var parts = CouncilSystem.of(installation, console).parts();
        console.line(String.format(ROW, "part", "state", "pid", "up", "memory", "port"));
        boolean allReady = true;
        for (var part : parts) {
            var child = processes.find(part.name());
            boolean ready = child.isPresent() && part.ready();
            allReady &= ready;
            console.line(row(part, child, ready));
        }
        installation.givenMongodb().ifPresent(uri -> console.part("mongodb", "not ours: MONGODB_URI is set"));
        installation.givenKafka().ifPresent(servers -> console.part("kafka", "not ours: " + servers));
        installation.givenIssuer().ifPresent(issuer -> console.part("sign-in", "not ours: " + issuer));
        var runner = RunnerMark.runner(installation.state());
        if (runner.isPresent()) {
            console.line("  watched by pid " + runner.get().pid());
        } else if (!processes.running().isEmpty()) {
            console.line("  Nobody watches over these; ./bma up takes over, ./bma down stops them.");
        }
        if (allReady) {
            new Addresses(installation).print(console);
        }
        return allReady ? 0 : 3;
    }

    private static String row(Part part, Optional<Child> child, boolean ready) {
        return String.format(
                ROW,
                part.name(),
                child.isEmpty() ? "stopped" : ready ? "ready" : "does not answer",
                child.map(Child::pid).map(String::valueOf).orElse("-"),
                child.flatMap(Status::age).orElse("-"),
                child.flatMap(process -> ResidentMemory.ofProcess(process.pid()))
                        .map(bytes -> bytes / (1024 * 1024) + " MB")
                        .orElse("-"),
                part.ports().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static Optional<String> age(Child child) {
        return child.handle()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()))
                .map(age -> age.toMinutes() > 0 ? age.toMinutes() + " min" : age.toSeconds() + " s");
    }
}
