package th.go.bangkok.council.testing;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail of a running service, as an administrator finds it. */
public final class AuditTrail {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    private AuditTrail(String address) {
        this.address = address;
    }

    public static AuditTrail of(String service, int port) {
        return new AuditTrail("http://127.0.0.1:" + port + "/api/v1/audit/" + service);
    }

    /** What somebody did, newest first, each as {@code <status> <action> <object> <problem>}. */
    public List<String> of(Caller caller) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "?limit=200&actor=" + caller.subject()))
                .header("Authorization", Caller.of("administrator").bearer())
                .build();
        try {
            JsonNode page = JsonMapper.shared()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
            return StreamSupport.stream(page.path("items").spliterator(), false)
                    .map(AuditTrail::line)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Every entry of a service's database, whole. */
    public static List<String> everything(MongoDatabase database) {
        return database.getCollection("audit").find().map(Document::toJson).into(new ArrayList<>());
    }

    private static String line(JsonNode entry) {
        return "%s %s %s %s"
                .formatted(
                        entry.path("status").asInt(),
                        entry.path("action").asString(""),
                        entry.path("object").asString("-"),
                        entry.path("problem").asString("-"));
    }
}
