package th.go.bangkok.council.local.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.remote.Answer;
import th.go.bangkok.council.local.remote.Gateway;

/** Events that could not be counted: lists them, shows one, has one replayed. */
record DeadLetters(Gateway gateway, Console console) implements Command {

    private static final String PATH = "/api/v1/dead-letters";

    @Override
    public int run(List<String> words) {
        var verb = words.isEmpty() ? "list" : words.getFirst();
        if (verb.equals("list") && words.size() <= 1) {
            return list();
        }
        if (verb.equals("show") && words.size() == 2) {
            return show(gateway.get(PATH + "/" + encoded(words.get(1))));
        }
        if (verb.equals("replay") && words.size() == 2) {
            return show(gateway.post(PATH + "/" + encoded(words.get(1)) + "/replay", "application/json", "{}"));
        }
        console.line("Usage: ./bma dlq list | show ID | replay ID");
        return 2;
    }

    private int list() {
        int count = 0;
        var path = PATH;
        while (true) {
            var answer = gateway.get(path);
            if (!answer.ok()) {
                return show(answer);
            }
            for (var item : answer.json().path("items")) {
                count++;
                console.line(String.join(
                        "  ",
                        item.path("id").asString(""),
                        item.path("status").asString(""),
                        item.path("reason").asString(""),
                        item.path("type").asString("-"),
                        item.path("subject").asString("-"),
                        item.path("detail").asString("")));
            }
            var next = answer.json().path("next").asString("");
            if (next.isEmpty()) {
                console.line(count == 0 ? "No dead letters." : count + " dead letters.");
                return 0;
            }
            path = PATH + "?after=" + encoded(next);
        }
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private int show(Answer answer) {
        console.line(answer.ok() ? answer.pretty() : "Refused: " + answer.problem());
        return answer.ok() ? 0 : 1;
    }
}
