package th.go.bangkok.council.local.process;

import java.time.Duration;
import java.util.List;

/** One of the processes that the system is made of. */
public interface Part {

    /** A short name, also that of its log and of its folder. */
    String name();

    /** The loopback ports that it listens on. */
    List<Integer> ports();

    /** Prepares what the part needs on disk (repeating it changes nothing) and says how to start it. */
    Program program();

    /** Whether it answers its users now. Never throws; returns within a few seconds. */
    boolean ready();

    /** How long a start may take before it counts as failed. */
    default Duration patience() {
        return Duration.ofSeconds(90);
    }

    /** How long it may take to end by itself before it is ended forcibly. */
    default Duration grace() {
        return Duration.ofSeconds(20);
    }
}
