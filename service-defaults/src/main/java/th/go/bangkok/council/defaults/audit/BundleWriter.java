package th.go.bangkok.council.defaults.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;

/** Enters what was counted, every now and then and before the service ends. */
final class BundleWriter implements DisposableBean {

    private final Bundles bundles;
    private final AuditLog entries;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("audit").factory());

    BundleWriter(Bundles bundles, AuditLog entries, Duration every) {
        this.bundles = bundles;
        this.entries = entries;
        var unused = clockwork.scheduleWithFixedDelay(
                this::write, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
        write();
    }

    private void write() {
        bundles.take().forEach(entries::add);
    }
}
