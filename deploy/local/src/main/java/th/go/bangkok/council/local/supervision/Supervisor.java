package th.go.bangkok.council.local.supervision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.ports.PortOwner;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.StateDirectory;

/** Starts the parts stage by stage, keeps each running, and stops all in the opposite order. */
public final class Supervisor {

    private final StateDirectory state;
    private final Processes processes;
    private final Console console;
    private final List<Keeper> keepers = new CopyOnWriteArrayList<>();

    public Supervisor(StateDirectory state, Console console) {
        this.state = state;
        this.processes = new Processes(state);
        this.console = console;
    }

    /** What stands in the way of starting the parts: a sentence for every port that somebody else holds. */
    public List<String> obstacles(Collection<? extends Part> parts) {
        var obstacles = new ArrayList<String>();
        for (var part : parts) {
            var own = processes.find(part.name()).map(Child::pid);
            for (int port : part.ports()) {
                if (!FreePorts.isFree(port) && !isOwn(port, own)) {
                    obstacles.add("Port " + port + ", needed by " + part.name() + ", is taken"
                            + PortOwner.of(port)
                                    .map(owner -> " by pid " + owner.pid() + ": " + owner.command())
                                    .orElse(" by a process of another user")
                            + ".");
                }
            }
        }
        return obstacles;
    }

    /**
     * Starts one stage, all parts side by side, and waits until each answers.
     *
     * @return false if one did not come up; what happened was said already
     */
    public boolean start(Collection<? extends Part> stage) {
        var started =
                stage.stream().map(part -> new Keeper(part, state, console)).toList();
        keepers.addAll(started);
        started.forEach(keeper ->
                Thread.ofVirtual().name("keep-" + keeper.part().name()).start(keeper));
        var all =
                CompletableFuture.allOf(started.stream().map(Keeper::firstReady).toArray(CompletableFuture[]::new));
        try {
            all.join();
            return true;
        } catch (CompletionException e) {
            var reason = Optional.ofNullable(e.getCause()).orElse(e);
            console.line("");
            console.line(String.valueOf(reason.getMessage()));
            return false;
        }
    }

    /** Stops the parts that run, later ones before earlier ones, those of a stage side by side. */
    public void stop(List<? extends Collection<? extends Part>> stages) {
        keepers.forEach(Keeper::letGo);
        for (var stage : stages.reversed()) {
            var threads = stage.stream()
                    .map(part -> Thread.ofPlatform().start(() -> stop(part)))
                    .toList();
            threads.forEach(Supervisor::join);
        }
    }

    private void stop(Part part) {
        processes.find(part.name()).ifPresent(child -> {
            child.stop(part.grace());
            console.part(part.name(), child.alive() ? "does not end (pid " + child.pid() + ")" : "stopped");
        });
        processes.forget(part.name());
    }

    private static boolean isOwn(int port, Optional<Long> own) {
        return own.isPresent()
                && PortOwner.of(port).map(owner -> owner.pid() == own.get()).orElse(true);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
