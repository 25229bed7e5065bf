package th.go.bangkok.council.local.cli;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.remote.Unreachable;
import th.go.bangkok.council.local.samples.SampleYears;
import th.go.bangkok.council.local.supervision.Supervisor;
import th.go.bangkok.council.local.system.CouncilSystem;
import th.go.bangkok.council.local.system.Installation;
import th.go.bangkok.council.local.training.StartupTraining;

/** Starts everything and keeps it running until Ctrl-C; with {@code -d} a runner in the background does. */
record Up(Installation installation, Console console) implements Command {

    @Override
    public int run(List<String> words) {
        var options = UpOptions.of(words);
        var mark = RunnerMark.take(installation.state());
        if (mark.isEmpty()) {
            console.line("It runs already: ./bma status shows how, ./bma down stops it.");
            return 0;
        }
        var whole = CouncilSystem.of(installation, console);
        var system = options.storesOnly() ? whole.withoutServices() : whole;
        var supervisor = new Supervisor(installation.state(), console);
        var obstacles = supervisor.obstacles(system.parts());
        if (!obstacles.isEmpty()) {
            obstacles.forEach(console::line);
            console.line("Stop what holds the ports, or move all of this system's: BMA_PORT_OFFSET=1000 ./bma up");
            return 1;
        }
        var passwords = FirstPasswords.of(installation);
        if (options.detached()) {
            mark.get().release();
            int status = new Background(installation, console).start(options);
            passwords.tell(console);
            return status;
        }
        return keepRunning(mark.get(), system, supervisor, options, passwords);
    }

    private int keepRunning(
            RunnerMark mark, CouncilSystem system, Supervisor supervisor, UpOptions options, FirstPasswords passwords) {
        mark.starting();
        console.line("Starting (data and logs: " + installation.state().root() + ")");
        List<Collection<? extends Part>> stages = system.stages();
        stopAtTheEnd(mark, supervisor, stages);
        if (installation.wantsStartupCaches()) {
            StartupTraining.of(installation, console).train(system.applications());
        }
        long start = System.nanoTime();
        if (!stages.stream().allMatch(supervisor::start)) {
            console.line("Not everything came up, so all is stopped again. ./bma doctor helps to find the cause.");
            return 1;
        }
        console.line("All parts answer, after " + Console.seconds(Duration.ofNanos(System.nanoTime() - start)) + ".");
        if (!options.storesOnly()) {
            loadSamples(options);
            new Addresses(installation).print(console);
            if (!options.background()) {
                passwords.tell(console);
            }
        }
        mark.ready();
        return waitForTheEnd();
    }

    private void stopAtTheEnd(RunnerMark mark, Supervisor supervisor, List<Collection<? extends Part>> stages) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            console.line("");
            console.line("Stopping; the data stay");
            supervisor.stop(stages);
            mark.ended();
        }));
    }

    private void loadSamples(UpOptions options) {
        var samples = SampleYears.of(installation, console);
        if (samples.settled()) {
            return;
        }
        if (!options.withSamples()) {
            samples.decline();
            return;
        }
        try {
            samples.load();
        } catch (IllegalStateException | Unreachable e) {
            console.line(String.valueOf(e.getMessage()));
            console.line("The system runs without them; the next ./bma up, or ./bma samples, tries again.");
        }
    }

    private static int waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
