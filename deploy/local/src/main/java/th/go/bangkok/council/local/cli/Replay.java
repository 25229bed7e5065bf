package th.go.bangkok.council.local.cli;

import java.time.Duration;
import java.util.List;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.remote.Answer;
import th.go.bangkok.council.local.remote.Gateway;
import tools.jackson.databind.JsonNode;

/** Has the figures rebuilt from the whole log beside the present ones, and shows how the two compare. */
record Replay(Gateway gateway, Console console) implements Command {

    private static final String PATH = "/api/v1/replays";

    @Override
    public int run(List<String> words) {
        var answer = gateway.post(PATH, "application/json", "{}");
        var id = answer.json().path("id").asString("");
        try {
            while (answer.ok() && state(answer).equals("running")) {
                console.line("  " + progress(answer));
                Thread.sleep(Duration.ofSeconds(1));
                answer = gateway.get(PATH + "/" + id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer.ok() ? report(answer) : refused(answer);
    }

    private int refused(Answer answer) {
        console.line("Refused: " + answer.problem());
        return 1;
    }

    private int report(Answer answer) {
        var json = answer.json();
        compare("subjects", json.path("subjects"));
        compare("figures", json.path("figures"));
        switch (state(answer)) {
            case "agrees" -> console.line("The figures rebuilt from the log agree with the present ones.");
            case "differs" -> console.line("The figures rebuilt from the log DIFFER from the present ones.");
            default -> console.line("The replay failed: " + json.path("failure").asString("no reason was given"));
        }
        return state(answer).equals("agrees") ? 0 : 1;
    }

    private void compare(String what, JsonNode comparison) {
        if (comparison.isMissingNode()) {
            return;
        }
        console.line(String.format(
                "  %-9s %d now, %d rebuilt, %d differ",
                what,
                comparison.path("live").asLong(0),
                comparison.path("rebuilt").asLong(0),
                comparison.path("differing").asLong(0)));
        comparison.path("examples").forEach(example -> console.line("      " + example.asString("")));
    }

    private static String state(Answer answer) {
        return answer.json().path("state").asString("");
    }

    private static String progress(Answer answer) {
        long total = answer.json().path("total").asLong(0);
        return answer.json().path("processed").asLong(0) + (total > 0 ? " of " + total : "") + " events";
    }
}
