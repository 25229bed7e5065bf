package th.go.bangkok.council.testing;

import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Counts the Spring contexts that still use the infrastructure. JVM shutdown hooks run side by side: without this, the
 * broker would end under clients that are closing, and each would wait for its time limit.
 */
final class ContextLeases {

    private static final Phaser OPEN = new Phaser(1);

    private ContextLeases() {}

    static void take() {
        OPEN.register();
    }

    static void giveBack() {
        OPEN.arriveAndDeregister();
    }

    static void awaitReturn() {
        try {
            OPEN.awaitAdvanceInterruptibly(OPEN.arriveAndDeregister(), 15, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // A context that does not close must not keep the processes alive.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
