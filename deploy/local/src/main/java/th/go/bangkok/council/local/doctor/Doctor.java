package th.go.bangkok.council.local.doctor;

import java.util.List;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.system.CouncilSystem;
import th.go.bangkok.council.local.system.Installation;

/** Looks at everything that a start needs and says what is missing and what to do about it. */
public final class Doctor {

    private final Installation installation;
    private final Console console;

    public Doctor(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /** Returns whether nothing stands in the way of {@code up}. */
    public boolean examine() {
        var parts = CouncilSystem.of(installation, console);
        var machine = new MachineChecks(installation);
        var findings = List.of(
                machine.jdk(),
                machine.processors(),
                machine.memory(),
                machine.disk(),
                new MongoCheck(installation).find(),
                new BuildCheck(parts.applications()).find());
        var ports = new PortChecks(installation.state(), parts.parts()).find();
        findings.forEach(finding -> show(finding));
        ports.forEach(finding -> show(finding));
        boolean healthy =
                findings.stream().allMatch(Finding::good) && ports.stream().allMatch(Finding::good);
        console.line(healthy ? "Nothing stands in the way of ./bma up." : "See the lines marked with !");
        return healthy;
    }

    private void show(Finding finding) {
        console.line(String.format("  %s %-10s %s", finding.good() ? "ok" : " !", finding.what(), finding.text()));
    }
}
