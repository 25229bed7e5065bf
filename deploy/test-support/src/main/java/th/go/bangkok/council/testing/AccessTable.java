package th.go.bangkok.council.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The table {@code docs/access.csv}: who may call which route of a service. A test asks every route in every role and
 * compares what it is answered.
 */
public final class AccessTable {

    private static final List<String> NOT_ROLES = List.of("service", "method", "path");
    private static final List<Integer> REFUSALS = List.of(401, 403);
    private static final String PUBLIC = "public";
    private static final Path FILE = Path.of("docs/access.csv");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Map<String, String>> rows;

    private AccessTable(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    /** The rows of one service. */
    public static AccessTable of(String service) {
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> read =
                new CsvMapper().readerForMapOf(String.class).with(header).readValues(Files.readString(file()))) {
            return new AccessTable(read.readAll().stream()
                    .filter(row -> service.equals(row.get("service")))
                    .toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The routes that the table knows, each as method and path. */
    public SortedSet<String> routes() {
        SortedSet<String> routes = new TreeSet<>();
        rows.forEach(row -> routes.add(cell(row, "method") + " " + cell(row, "path")));
        return routes;
    }

    /** One call: a route in a role, and what the table says to it. */
    private record Call(String method, String path, String role, String says) {

        /** The status that refuses this role: who shows no token is asked to sign in. */
        int refusal() {
            return role.equals(PUBLIC) ? 401 : 403;
        }

        /** Whether the role reaches nothing of the route. */
        boolean isRefused() {
            return says.equals("none");
        }

        @Override
        public String toString() {
            return role + " " + method + " " + path + ": " + says;
        }
    }

    /** Every route in every role. */
    private Stream<Call> calls() {
        return rows.stream()
                .flatMap(row -> row.entrySet().stream()
                        .filter(cell -> !NOT_ROLES.contains(cell.getKey()))
                        .map(cell -> new Call(cell(row, "method"), cell(row, "path"), cell.getKey(), cell.getValue())));
    }

    /** A test for each route in each role: who reaches nothing of it is refused, and nobody else. */
    public Stream<DynamicTest> tests(int port) {
        return calls().map(call -> DynamicTest.dynamicTest(call.toString(), () -> {
            int status = status(call, port);
            boolean refused = call.isRefused() ? status == call.refusal() : REFUSALS.contains(status);
            if (refused != call.isRefused()) {
                throw new AssertionError(call + ", but it was answered with " + status);
            }
        }));
    }

    /** Calls with nothing in it, on something that does not exist, and answers the status. */
    private int status(Call call, int port) {
        String path = call.path()
                .replaceAll("\\{fiscalYear}", "2565")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        boolean rows = path.startsWith("/api/v1/imports/");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", rows ? "application/x-ndjson" : "application/json")
                .method(
                        call.method(),
                        call.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(rows ? "" : "{}"));
        if (!call.role().equals(PUBLIC)) {
            request.header("Authorization", sample(call.role()).bearer());
        }
        try {
            // As a stream, since some answers never end.
            HttpResponse<java.io.InputStream> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Caller sample(String role) {
        return Caller.of(role).inDistrict("1001").ofOffice("drainage-and-sewerage");
    }

    /** From the module's folder, where Maven runs tests, or from the project's. */
    private static Path file() {
        return Files.exists(FILE) ? FILE : Path.of("..").resolve(FILE);
    }
}
