package th.go.bangkok.council.local.doctor;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import th.go.bangkok.council.local.services.Service;

/** Whether the services are built. Missing ones are no obstacle: up builds them. */
record BuildCheck(List<Service> services) {

    Finding find() {
        var missing = services.stream()
                .filter(service -> !Files.exists(service.application().jar()))
                .map(Service::name)
                .collect(Collectors.joining(", "));
        return Finding.good("build", missing.isEmpty() ? "complete" : "./bma up will build " + missing);
    }
}
