package th.go.bangkok.council.local.supervision;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.LogTail;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.Readiness;
import th.go.bangkok.council.local.process.StartFailure;
import th.go.bangkok.council.local.process.StateDirectory;

/** Keeps one part running: starts or adopts it, and starts it again, ever more patiently, whenever it has ended. */
final class Keeper implements Runnable {

    private static final int FIRST_START_ATTEMPTS = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofMinutes(1);

    private final Part part;
    private final StateDirectory state;
    private final Processes processes;
    private final Console console;
    private final CompletableFuture<Part> firstReady = new CompletableFuture<>();
    private volatile boolean stopping;

    Keeper(Part part, StateDirectory state, Console console) {
        this.part = part;
        this.state = state;
        this.processes = new Processes(state);
        this.console = console;
    }

    /** Completes when the part answers for the first time, or fails when it does not come up at all. */
    CompletableFuture<Part> firstReady() {
        return firstReady;
    }

    Part part() {
        return part;
    }

    /** From now on an end is no reason to start again. */
    synchronized void letGo() {
        stopping = true;
    }

    @Override
    public void run() {
        int failures = 0;
        try {
            while (!stopping) {
                long start = System.nanoTime();
                try {
                    keepOnce(failures);
                    failures = Duration.ofNanos(System.nanoTime() - start).compareTo(STABLE) > 0 ? 0 : failures + 1;
                } catch (StartFailure e) {
                    failures++;
                    if (stopping || givesUp(e, failures)) {
                        return;
                    }
                }
                if (!stopping) {
                    pause(failures);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            firstReady.completeExceptionally(e);
        }
    }

    private void keepOnce(int failures) throws InterruptedException {
        console.part(part.name(), failures == 0 && !firstReady.isDone() ? "starting" : "starting again");
        var program = part.program();
        Child child;
        synchronized (this) {
            if (stopping) {
                return;
            }
            child = processes.startOrAdopt(part, program);
        }
        var time = Readiness.await(part, child);
        console.part(
                part.name(),
                (child.adopted() ? "was running already" : "ready in " + Console.seconds(time)) + " (pid " + child.pid()
                        + ")");
        firstReady.complete(part);
        child.awaitEnd();
        if (!stopping) {
            console.part(part.name(), "ENDED" + how(child) + "; it will be restarted");
        }
    }

    private boolean givesUp(StartFailure failure, int failures) {
        boolean last = !firstReady.isDone() && failures >= FIRST_START_ATTEMPTS;
        console.failure(
                part.name(),
                String.valueOf(failure.getMessage()),
                new LogTail(state.log(part.name())).lines(15),
                last ? "The whole log: ./bma logs " + part.name() : "It will be tried again.");
        if (last) {
            firstReady.completeExceptionally(failure);
        }
        return last;
    }

    private static String how(Child child) {
        var status = child.exitStatus();
        if (status.isEmpty()) {
            return "";
        }
        return status.getAsInt() > 128
                ? " (killed by signal " + (status.getAsInt() - 128) + ")"
                : " (exit status " + status.getAsInt() + ")";
    }

    private static void pause(int failures) throws InterruptedException {
        // The first restart follows at once; then 1, 2, 4 ... 30 seconds.
        long seconds = failures <= 1 ? 0 : 1L << Math.min(failures - 2, 5);
        Thread.sleep(Math.min(seconds * 1000, LONGEST_PAUSE.toMillis()));
    }
}
