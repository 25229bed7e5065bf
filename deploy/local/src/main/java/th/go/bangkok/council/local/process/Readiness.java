package th.go.bangkok.council.local.process;

import java.time.Duration;

/** Waits until a started part answers. */
public final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Readiness() {}

    /**
     * Returns how long it took.
     *
     * @throws StartFailure if the process ends, or does not answer within the part's patience
     */
    public static Duration await(Part part, Child child) throws InterruptedException {
        long start = System.nanoTime();
        while (!part.ready()) {
            if (!child.alive()) {
                throw new StartFailure(part.name(), "ended while it was starting");
            }
            if (since(start).compareTo(part.patience()) > 0) {
                throw new StartFailure(
                        part.name(), "did not answer within " + part.patience().toSeconds() + " s");
            }
            Thread.sleep(PAUSE);
        }
        return since(start);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
