package th.go.bangkok.council.local.cli;

import java.util.List;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.system.CouncilSystem;
import th.go.bangkok.council.local.system.Installation;
import th.go.bangkok.council.local.training.StartupTraining;

/** Prepares what was built for starting. The shell script has built it. */
record Build(Installation installation, Console console) implements Command {

    @Override
    public int run(List<String> words) {
        StartupTraining.of(installation, console)
                .train(CouncilSystem.of(installation, console).applications());
        return 0;
    }
}
