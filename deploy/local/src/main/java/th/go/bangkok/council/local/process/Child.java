package th.go.bangkok.council.local.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running process of a part.
 *
 * @param adopted whether an earlier runner started it
 */
public record Child(String name, ProcessHandle handle, boolean adopted) {

    public boolean alive() {
        return handle.isAlive();
    }

    public long pid() {
        return handle.pid();
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
