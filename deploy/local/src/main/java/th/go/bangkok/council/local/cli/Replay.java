package th.go.bangkok.council.local.cli;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.remote.Answer;
import th.go.bangkok.council.local.remote.Gateway;
import th.go.bangkok.council.local.system.Installation;

/** Has the figures rebuilt from the whole log beside the present ones, and shows how the two compare. */
record Replay(Installation installation, Console console) implements Command {

    private static final String PATH = "/api/v1/replays";
    private static final Set<String> RUNNING = Set.of("", "pending", "running", "reading", "comparing");

    @Override
    public int run(List<String> words) {
        var gateway = new Gateway(installation.gateway());
        var answer = gateway.post(PATH, "application/json", "{}");
        var id = answer.json().path("id").asString("");
        try {
            while (answer.ok() && RUNNING.contains(state(answer)) && !id.isEmpty()) {
                console.line(progress(answer));
                Thread.sleep(Duration.ofSeconds(1));
                answer = gateway.get(PATH + "/" + id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        console.line(answer.ok() ? answer.pretty() : "Refused: " + answer.problem());
        return answer.ok() && !state(answer).equals("failed") ? 0 : 1;
    }

    private static String state(Answer answer) {
        return answer.json().path("state").asString("");
    }

    private static String progress(Answer answer) {
        var json = answer.json();
        long total = json.path("total").asLong(0);
        return "  " + state(answer) + " " + json.path("processed").asLong(0) + (total > 0 ? " of " + total : "")
                + " events";
    }
}
