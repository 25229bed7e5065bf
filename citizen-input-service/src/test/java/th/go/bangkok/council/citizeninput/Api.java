package th.go.bangkok.council.citizeninput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.testing.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the service as its users do. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger YEARS = new AtomicInteger(2570);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final @Nullable Caller caller;

    /** Calls as an officer who handles citizens' feedback, and who is the administrator as well. */
    Api(int port) {
        this("http://127.0.0.1:" + port + "/api/v1", Caller.of("citizen-input-officer", "administrator"));
    }

    private Api(String base, @Nullable Caller caller) {
        this.base = base;
        this.caller = caller;
    }

    /** The same service, called by somebody else. */
    Api as(Caller other) {
        return new Api(base, other);
    }

    /** The same service, called without a token. */
    Api asPublic() {
        return new Api(base, null);
    }

    /** The same service, called by another officer. */
    Api asColleague() {
        return as(Caller.of("citizen-input-officer").named("colleague"));
    }

    /** A fiscal year that no other test uses. */
    static int unusedYear() {
        return YEARS.getAndIncrement();
    }

    /** What came back. */
    record Answer(int status, String etag, String location, String text) {

        JsonNode body() {
            return JSON.readTree(text);
        }

        String string(String pointer) {
            return body().at(pointer).asString();
        }

        String id() {
            return string("/id");
        }

        List<String> strings(String pointer) {
            return StreamSupport.stream(body().at(pointer).spliterator(), false)
                    .map(JsonNode::asString)
                    .toList();
        }

        Answer created() {
            assertThat(status).as(text).isEqualTo(201);
            return this;
        }

        Answer ok() {
            assertThat(status).as(text).isEqualTo(200);
            return this;
        }

        Answer refused(int expected, String slug) {
            assertThat(status).as(text).isEqualTo(expected);
            assertThat(string("/type")).as(text).isEqualTo("/problems/" + slug);
            assertThat(string("/title")).isNotBlank().doesNotContain(slug);
            assertThat(string("/detail")).isNotBlank().doesNotContain(slug + ".detail");
            return this;
        }
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    Answer post(String path, String body, Map<String, String> headers) {
        return post(path, body, "application/json", headers);
    }

    Answer post(String path, String body) {
        return post(path, body, Map.of());
    }

    /** A change of the resource as it is now. */
    Answer change(String path, String verb, String body) {
        String etag = get(path).ok().etag();
        return post(path + "/" + verb, body, Map.of("If-Match", etag));
    }

    Answer importRows(String what, String rows) {
        return post("/imports/" + what, rows, "application/x-ndjson", Map.of());
    }

    /** A round with agreed topics "flooding" and "health"; answers its fiscal year. */
    int agreedRound() {
        int year = unusedYear();
        String round = "/rounds/"
                + post("/rounds", "{\"fiscalYear\":%d}".formatted(year))
                        .created()
                        .id();
        change(round, "propose-topics", """
                {"topics":[
                  {"code":"flooding","title":{"th":"น้ำท่วม","en":"Flooding"}},
                  {"code":"health","title":{"th":"สาธารณสุข","en":"Health"}}]}""").ok();
        change(round, "consider-topics", "{\"outcome\":\"agreed\"}").ok();
        return year;
    }

    static String feedbackBody(int year, String district) {
        return """
                {"fiscalYear":%d,"district":"%s","topic":"flooding","kind":"problem","source":"forum",
                 "text":"น้ำท่วมปากซอยทุกครั้งที่ฝนตก"}""".formatted(year, district);
    }

    /** The address of a new item. */
    String feedback(int year, String district) {
        return "/feedback/"
                + post("/feedback", feedbackBody(year, district)).created().id();
    }

    /** The address of a new item that is in the dossier of a committee. */
    String sortedFeedback(int year, String district) {
        String item = feedback(year, district);
        change(item, "check", "").ok();
        change(item, "classify", "{\"committee\":\"health\"}").ok();
        return item;
    }

    private Answer post(String path, String body, String contentType, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) {
        if (caller != null) {
            request.header("Authorization", caller.bearer());
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
