package th.go.bangkok.council.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.systemtests.access.BentRequests.Bent;
import th.go.bangkok.council.systemtests.access.BentRequests.Operation;
import th.go.bangkok.council.systemtests.running.Api;
import th.go.bangkok.council.systemtests.running.Api.Answer;
import th.go.bangkok.council.systemtests.running.Desks;
import th.go.bangkok.council.systemtests.running.RunningCouncil;

/**
 * Whatever anybody sends to any operation, nothing breaks: no answer of 500 and above, every refusal is a problem that
 * says so, and none tells what the inside looks like. Always the same requests; {@code -Dfuzz.seed} and
 * {@code -Dfuzz.tries} ask for others and for more.
 */
class BentRequestsIT {

    private static final int SEED = Integer.getInteger("fuzz.seed", 2565);
    private static final int TRIES = Integer.getInteger("fuzz.tries", 1);
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat (java|org|com|th)\\.|springframework|mongodb|MongoCommand|tools\\.jackson");

    private final RunningCouncil council = RunningCouncil.shared();
    private final Api api = council.api();
    private final Desks desks = council.desks();

    @Test
    void nothingThatAnybodySendsBreaksAnything() {
        BentRequests requests = new BentRequests(new Random(SEED), api.read("/openapi.json"), Exhibits.shared(api));
        List<Operation> operations = requests.operations();
        assertThat(operations).hasSizeGreaterThan(100);
        List<String> wrong = new ArrayList<>();
        for (Somebody who : Somebody.all()) {
            Api theirs = api.as(path -> who.token(desks));
            for (Operation operation : operations) {
                for (int i = 0; i < TRIES; i++) {
                    Bent bent = requests.of(operation);
                    complaint(theirs, bent).ifPresent(what -> wrong.add(who + ": " + bent + "\n   -> " + what));
                }
            }
        }
        assertThat(wrong).as("with the seed " + SEED).isEmpty();
    }

    private static Optional<String> complaint(Api theirs, Bent bent) {
        if (bent.path().contains("/changes")) {
            int status = theirs.status(bent.method(), bent.path(), bent.contentType(), bent.body(), bent.headers());
            return status < 500 ? Optional.empty() : Optional.of("answered with " + status);
        }
        Answer answer = theirs.send(bent.method(), bent.path(), bent.contentType(), bent.body(), bent.headers());
        if (answer.status() >= 500) {
            return Optional.of("answered with " + answer);
        }
        if (answer.status() < 400) {
            return Optional.empty();
        }
        String said = answer.body().toString();
        boolean isProblem = answer.contentType().startsWith("application/problem+json")
                && answer.text("type").startsWith("/problems/")
                && answer.body().path("status").asInt() == answer.status();
        if (!isProblem) {
            return Optional.of("is no problem: " + answer);
        }
        return INSIDE.matcher(said).find() ? Optional.of("tells of the inside: " + said) : Optional.empty();
    }
}
