package th.go.bangkok.council.local.remote;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the system said to a request. */
public record Answer(int status, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The body as JSON; an empty object if it is none. */
    public JsonNode json() {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    /** The body as JSON, laid out for reading. */
    public String pretty() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json());
    }

    /** The problem that was answered, in one line. */
    public String problem() {
        var problem = json();
        var title = problem.path("title").asString("");
        var detail = problem.path("detail").asString("");
        var text = (title + (title.isEmpty() || detail.isEmpty() ? "" : ": ") + detail).strip();
        return status + (text.isEmpty() ? "" : " " + text);
    }
}
