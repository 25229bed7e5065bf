package th.go.bangkok.council.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.StateDirectory;

/** Says that a state directory has its one runner. The operating system takes the lock back however the runner ends. */
record RunnerMark(StateDirectory state, FileLock lock) {

    static final String RUNNER = "bma";

    private static final String READY = "ready";

    /** Makes this process the runner, unless another one is. */
    static Optional<RunnerMark> take(StateDirectory state) {
        try {
            var channel =
                    FileChannel.open(state.file("runner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return Optional.ofNullable(channel.tryLock()).map(lock -> new RunnerMark(state, lock));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + state.root(), e);
        }
    }

    /** The runner of the state directory, if one is alive. */
    static Optional<Child> runner(StateDirectory state) {
        return new Processes(state).find(RUNNER);
    }

    /** Whether the present runner has everything up. */
    static boolean isReady(StateDirectory state) {
        return Files.exists(state.file(READY));
    }

    static void forgetReady(StateDirectory state) {
        try {
            Files.deleteIfExists(state.file(READY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void starting() {
        forgetReady(state);
        new Processes(state).note(RUNNER, ProcessHandle.current(), "runner");
    }

    void ready() {
        try {
            Files.writeString(state.file(READY), ProcessHandle.current().pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ended() {
        forgetReady(state);
        new Processes(state).forget(RUNNER);
        release();
    }

    /** Lets another process be the runner. */
    void release() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
