package th.go.bangkok.council.local.cli;

import java.time.Duration;
import java.util.List;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.supervision.Supervisor;
import th.go.bangkok.council.local.system.CouncilSystem;
import th.go.bangkok.council.local.system.Installation;

/** Stops the runner, which stops its parts, and whatever a killed runner has left. */
record Down(Installation installation, Console console) implements Command {

    @Override
    public int run(List<String> words) {
        var state = installation.state();
        var runner = RunnerMark.runner(state);
        if (runner.isEmpty() && new Processes(state).running().isEmpty()) {
            console.line("Nothing is running.");
            return 0;
        }
        console.line("Stopping; the data stay");
        // It first ends the services and then the stores, each with a grace time of its own.
        runner.ifPresent(process -> process.stop(Duration.ofSeconds(90)));
        var system = CouncilSystem.of(installation, console);
        new Supervisor(state, console).stop(system.stages());
        console.line("Everything is stopped.");
        return 0;
    }
}
