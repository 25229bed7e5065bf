package th.go.bangkok.council.local.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.LogFollower;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.Program;
import th.go.bangkok.council.local.system.Installation;

/** A runner in the background: watched until everything is up, then left alone. */
record Background(Installation installation, Console console) {

    int start(UpOptions options) {
        var state = installation.state();
        RunnerMark.forgetReady(state);
        var follower = LogFollower.fromTheEnd(state.log(RunnerMark.RUNNER));
        var runner = new Processes(state).startOrAdopt(new Runner(installation, options));
        try {
            while (runner.alive() && !RunnerMark.isReady(state)) {
                follower.poll(console::line);
                Thread.sleep(Duration.ofMillis(200));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        follower.poll(console::line);
        return ended(runner) ? 1 : 0;
    }

    private boolean ended(Child runner) {
        if (runner.alive()) {
            console.line("  It goes on in the background.");
        }
        return !runner.alive();
    }

    /** The runner itself as a part, so that it is started as the others are. */
    private record Runner(Installation installation, UpOptions options) implements Part {

        @Override
        public String name() {
            return RunnerMark.RUNNER;
        }

        @Override
        public List<Integer> ports() {
            return List.of();
        }

        @Override
        public Program program() {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx64m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dlogback.configurationFile=runner-logback.xml",
                    "-Dbma.root=" + installation.root(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()));
            command.addAll(options.forBackground());
            return Program.of(command, Map.of());
        }

        @Override
        public boolean ready() {
            return RunnerMark.isReady(installation.state());
        }
    }
}
