package th.go.bangkok.council.local.cli;

import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.system.Installation;

/** Where to go once everything is ready. */
record Addresses(Installation installation) {

    void print(Console console) {
        var gateway = installation.gateway();
        console.line("");
        console.line("  Open              " + gateway + "/");
        console.line("  This year's score " + gateway + "/api/v1/scoreboards/current");
        console.line("  The sample year   " + gateway + "/api/v1/scoreboards/2565");
        console.line("  Sign in           " + gateway + "/sign-in (passwords: "
                + installation.signIn().resolve("passwords") + ")");
        console.line("  API               " + gateway + "/openapi");
        console.line("  Event contracts   " + gateway + "/contracts");
        console.line(
                "  Kafka             " + installation.givenKafka().orElse("127.0.0.1:" + installation.port(19092)));
        console.line("  MongoDB           "
                + installation
                        .givenMongodb()
                        .map(given -> "as MONGODB_URI says")
                        .orElse("mongodb://bma:PASSWORD@127.0.0.1:" + installation.port(27117)
                                + "/?replicaSet=bma, the password in "
                                + installation.state().root().resolve("data/mongodb-secrets/password")));
        console.line("");
        console.line("  ./bma status, ./bma logs -f; Ctrl-C or ./bma down stops all, and the data stay.");
    }
}
