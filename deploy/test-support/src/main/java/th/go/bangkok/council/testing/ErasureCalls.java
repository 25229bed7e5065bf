package th.go.bangkok.council.testing;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** An administrator who exports and erases persons in one service. */
public final class ErasureCalls {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Caller administrator = Caller.of("administrator");
    private final String address;

    /**
     * @param word the first word of the service's addresses, for example {@code motion}
     */
    public ErasureCalls(int port, String word) {
        this.address = "http://127.0.0.1:" + port + "/api/v1/" + word;
    }

    public HttpResponse<String> export(String person) {
        return send(request("-persons/" + person).GET());
    }

    public HttpResponse<String> erase(UUID erasure, String person, String... also) {
        String more = also.length == 0 ? "" : ",\"also\":[\"" + String.join("\",\"", also) + "\"]";
        return send(request("-erasures/" + erasure)
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"person\":\"" + person + "\"" + more + ",\"reason\":\"no-longer-needed\"}")));
    }

    public HttpResponse<String> erasure(UUID erasure) {
        return send(request("-erasures/" + erasure).GET());
    }

    /** Erases somebody, twice; fails unless the service is done and tells it on its topic, once. */
    public void erased(String service, String topic, UUID erasure, String person, String... also) {
        HttpResponse<String> first = erase(erasure, person, also);
        HttpResponse<String> again = erase(erasure, person, also);
        boolean done = JsonMapper.shared()
                .readTree(first.body())
                .path("state")
                .asString("")
                .equals("done");
        if (!done || again.statusCode() != 200) {
            throw new AssertionError("Not erased: " + first.body() + " and then " + again.body());
        }
        List<String> told = Awaitility.await().until(() -> told(topic, erasure), events -> !events.isEmpty());
        if (told.size() != 1 || !told.getFirst().contains(service)) {
            throw new AssertionError("Not told once by " + service + ": " + told);
        }
    }

    /** What a topic tells of an erasure: the data of each event. */
    public static List<String> told(String topic, UUID erasure) {
        return KafkaLog.read(topic).stream()
                .filter(event -> event.getType().equals("th.go.bangkok.council.PersonErased.v1"))
                .map(event -> new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8))
                .filter(data -> data.contains(erasure.toString()))
                .toList();
    }

    /** The documents of all collections in which these words stand anywhere, as collection and id. */
    public static List<String> holding(MongoDatabase database, String words) {
        List<String> found = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find()) {
                if (withoutWhoDidIt(collection, document).toString().contains(words)) {
                    found.add(collection + " " + document.get("_id"));
                }
            }
        }
        return found;
    }

    /** The audit trail keeps who did what, and of whom data were taken out, for as long as the law asks; nothing else. */
    private static Document withoutWhoDidIt(String collection, Document document) {
        if (collection.equals("audit")) {
            document.remove("actor");
            if (String.valueOf(document.getString("object")).contains("-persons/")) {
                document.remove("object");
            }
        }
        return document;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", administrator.bearer())
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
