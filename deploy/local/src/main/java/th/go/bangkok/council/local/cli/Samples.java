package th.go.bangkok.council.local.cli;

import java.util.List;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.samples.SampleYears;
import th.go.bangkok.council.local.system.Installation;

/** Loads the sample years into the running system, whether or not they are there already. */
record Samples(Installation installation, Console console) implements Command {

    @Override
    public int run(List<String> words) {
        SampleYears.of(installation, console).load();
        return 0;
    }
}
