package th.go.bangkok.council.local.process;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A running process of a part.
 *
 * @param process the same process, if this runner started it itself
 */
public record Child(
        String name, ProcessHandle handle, @Nullable Process process) {

    /** Whether an earlier runner started it. */
    public boolean adopted() {
        return process == null;
    }

    public boolean alive() {
        return handle.isAlive();
    }

    public long pid() {
        return handle.pid();
    }

    /** The exit status, if the process has ended and this runner started it. */
    public OptionalInt exitStatus() {
        return process == null || process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /** Waits until the process has ended. */
    public void awaitEnd() throws InterruptedException {
        try {
            handle.onExit().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks the process to end, waits, and ends it forcibly when it does not. */
    public void stop(Duration grace) {
        handle.destroy();
        if (!endedWithin(grace)) {
            kill();
        }
    }

    /** Ends the process at once, as a power cut would. */
    public void kill() {
        handle.destroyForcibly();
        endedWithin(Duration.ofSeconds(10));
    }

    private boolean endedWithin(Duration time) {
        try {
            handle.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !handle.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        }
    }
}
