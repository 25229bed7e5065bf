package th.go.bangkok.council.local.doctor;

import java.util.List;
import java.util.Optional;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.ports.PortOwner;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.StateDirectory;

/** Who holds the ports, and which noted processes are gone. */
record PortChecks(StateDirectory state, List<Part> parts) {

    List<Finding> find() {
        var processes = new Processes(state);
        return parts.stream()
                .flatMap(part -> part.ports().stream().map(port -> find(processes, part, port)))
                .toList();
    }

    private static Finding find(Processes processes, Part part, int port) {
        var own = processes.find(part.name());
        var what = "port " + port;
        if (own.isPresent()) {
            return Finding.good(what, part.name() + " runs, pid " + own.get().pid());
        }
        if (FreePorts.isFree(port)) {
            boolean died = processes.known().contains(part.name());
            return Finding.good(what, "free for " + part.name() + (died ? " (which ended unexpectedly)" : ""));
        }
        Optional<PortOwner> owner = PortOwner.of(port);
        return Finding.bad(
                what,
                "needed by " + part.name() + ", is taken by "
                        + owner.map(other -> "pid " + other.pid() + ": " + other.command())
                                .orElse("a process of another user")
                        + ". Stop it, or set BMA_PORT_OFFSET.");
    }
}
