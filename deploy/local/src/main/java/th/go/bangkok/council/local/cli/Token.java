package th.go.bangkok.council.local.cli;

import java.util.List;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.remote.LocalSignIn;
import th.go.bangkok.council.local.system.Installation;

/** Prints an access token of a sample person or of the sample system, for curl. */
record Token(Installation installation, Console console) implements Command {

    @Override
    public int run(List<String> words) {
        if (words.size() != 1) {
            console.line("Whose? ./bma token motion-officer; the names stand in "
                    + installation.signIn().resolve("passwords") + ", and " + LocalSignIn.SYSTEM + ".");
            return 2;
        }
        if (installation.givenIssuer().isPresent()) {
            console.line("COUNCIL_ISSUER is set: ask that provider for a token.");
            return 1;
        }
        console.line(new LocalSignIn(installation.issuer(), installation.signIn()).token(words.getFirst()));
        return 0;
    }
}
