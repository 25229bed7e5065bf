package th.go.bangkok.council.local.process;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a part's log; the services write theirs as JSON objects, for machines. */
public record LogLine(String text) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WIDTH = 400;

    /** The line as a person reads it: time, level, message and, if there is one, the error behind it. */
    public String readable() {
        if (!text.startsWith("{")) {
            return cut(text);
        }
        try {
            var entry = JSON.readTree(text);
            return cut(time(entry) + " " + entry.path("log").path("level").asString("") + " "
                    + entry.path("message").asString("") + error(entry.path("error")));
        } catch (JacksonException e) {
            return cut(text);
        }
    }

    private static String time(JsonNode entry) {
        var instant = entry.path("@timestamp").asString("");
        return instant.length() < 19 ? instant : instant.substring(11, 19);
    }

    private static String error(JsonNode error) {
        var message = error.path("message").asString("");
        return message.isEmpty() ? "" : ": " + message;
    }

    /** The beginning says what failed, the end why. */
    private static String cut(String line) {
        var flat = line.replaceAll("\\s+", " ").strip();
        return flat.length() <= WIDTH
                ? flat
                : flat.substring(0, WIDTH / 2) + " ... " + flat.substring(flat.length() - WIDTH / 2);
    }
}
