package th.go.bangkok.council.local.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import th.go.bangkok.council.local.kafka.KafkaBroker;
import th.go.bangkok.council.local.mongo.MongoServer;
import th.go.bangkok.council.local.mongo.MongodFinder;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.Readiness;
import th.go.bangkok.council.local.process.StartFailure;
import th.go.bangkok.council.local.process.StartupCache;
import th.go.bangkok.council.local.services.Service;
import th.go.bangkok.council.local.system.BrokerProgram;
import th.go.bangkok.council.local.system.Installation;

/**
 * Runs every service that has no startup cache once, on stores of its own that are thrown away, and has the JVM keep
 * what it learnt. Done once for each version of a service.
 */
public final class StartupTraining {

    private final Installation installation;
    private final TrainingGround ground;
    private final Processes processes;
    private final Console console;

    private StartupTraining(Installation installation, Console console) {
        this.installation = installation;
        this.ground = new TrainingGround(installation.state().file("training"));
        this.processes = new Processes(ground.state());
        this.console = console;
    }

    public static StartupTraining of(Installation installation, Console console) {
        return new StartupTraining(installation, console);
    }

    /** Trains those services that need it. A service that cannot be trained will start without. */
    public void train(List<Service> services) {
        if (services.isEmpty()) {
            return;
        }
        services.forEach(service -> service.application().prepare());
        var untrained = services.stream()
                .filter(service -> !service.application().startupCache().settled())
                .toList();
        if (untrained.isEmpty() && brokerCache().settled()) {
            return;
        }
        console.line("Preparing a faster start, once for each build (BMA_STARTUP_CACHE=off does without)");
        long start = System.nanoTime();
        try (var _ = ground.open()) {
            trainAll(untrained, startStores());
            endBroker();
            if (ground.wasCutShort()) {
                return;
            }
            console.line("  prepared, in " + Console.seconds(Duration.ofNanos(System.nanoTime() - start)));
        } catch (StartFailure e) {
            console.part(e.part(), e.getMessage() + "; the services start without preparation");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, String> startStores() throws InterruptedException {
        var ports = FreePorts.find(3);
        var mongodb = new MongoServer(
                () -> new MongodFinder(installation.environment()).find(step -> console.part("mongodb", step)),
                ground.state().data("mongodb"),
                ports.get(0));
        var broker = new KafkaBroker(
                ground.state().data("kafka"),
                ports.get(1),
                ports.get(2),
                BrokerProgram.of(installation).classPath(),
                () -> brokerCache().settled() ? List.of() : brokerCache().train());
        for (Part store : List.of(mongodb, broker)) {
            Readiness.await(store, processes.startOrAdopt(store));
        }
        return Map.of(
                "MONGODB_URI",
                mongodb.uri(),
                "KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "COUNCIL_SIGN_IN_HOME",
                ground.state().data("sign-in").resolve("home").toString());
    }

    private void endBroker() {
        processes.find("kafka").ifPresent(broker -> broker.stop(Duration.ofMinutes(3)));
        if (!ground.wasCutShort() && !brokerCache().settled() && brokerCache().keepDraft()) {
            console.part("kafka", "prepared");
        }
    }

    private StartupCache brokerCache() {
        return BrokerProgram.of(installation).startupCache();
    }

    private void trainAll(List<Service> services, Map<String, String> stores) throws InterruptedException {
        int together = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        try (var executor = Executors.newFixedThreadPool(together)) {
            var runs = new ArrayList<Callable<Void>>();
            for (var service : services) {
                var trainee = service.forTraining(FreePorts.find(1).getFirst(), stores);
                runs.add(() -> {
                    train(trainee);
                    return null;
                });
            }
            executor.invokeAll(runs);
        }
    }

    private void train(Service service) throws InterruptedException {
        long start = System.nanoTime();
        try {
            var child = processes.startOrAdopt(service);
            Readiness.await(service, child);
            child.stop(service.grace());
        } catch (StartFailure e) {
            console.part(
                    service.name(),
                    "could not be prepared: " + e.getMessage() + " ("
                            + ground.state().log(service.name()) + ")");
        }
        if (!ground.wasCutShort() && service.application().startupCache().keepDraft()) {
            console.part(service.name(), "prepared in " + Console.seconds(Duration.ofNanos(System.nanoTime() - start)));
        }
    }
}
