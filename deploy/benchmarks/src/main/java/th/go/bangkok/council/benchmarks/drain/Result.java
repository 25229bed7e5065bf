package th.go.bangkok.council.benchmarks.drain;

import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * What a rival's figures come to, added up over the partitions of the log: equal results have an equal checksum.
 *
 * @param counted counted cases of both indicators
 * @param totalMillis their exact gross time
 * @param checksum over every count, total and histogram of every figure
 */
record Result(long counted, long totalMillis, String checksum) {

    static Result read(String mongodb, String database) {
        var figures = new TreeMap<String, TreeMap<String, Long>>();
        try (var client = MongoClients.create(mongodb)) {
            client.getDatabase(database).getCollection("figures").find().forEach(stored -> add(figures, stored));
        }
        return of(figures);
    }

    /** How many transactions the server has committed since it started. */
    static long transactions(String mongodb) {
        try (var client = MongoClients.create(mongodb)) {
            var status = client.getDatabase("admin").runCommand(new Document("serverStatus", 1));
            return status.get("transactions", Document.class)
                    .get("totalCommitted", Number.class)
                    .longValue();
        }
    }

    static void drop(String mongodb, String database) {
        try (var client = MongoClients.create(mongodb)) {
            client.getDatabase(database).drop();
        }
    }

    static Result of(SortedMap<String, ? extends Map<String, Long>> figures) {
        var text = figures.entrySet().stream()
                .map(entry -> entry.getKey() + " " + withoutZeros(entry.getValue()))
                .filter(line -> !line.endsWith("{}"))
                .collect(Collectors.joining("\n"));
        return new Result(
                total(figures, "classes.counted"),
                total(figures, "gross.totalMs"),
                sha256(text).substring(0, 16));
    }

    private static void add(Map<String, TreeMap<String, Long>> figures, Document stored) {
        var key = String.join(
                "|",
                stored.getString("indicator"),
                stored.getString("month"),
                stored.getString("dimension"),
                stored.getString("value"));
        var sums = figures.computeIfAbsent(key, name -> new TreeMap<>());
        stored.forEach((name, value) -> add(sums, name, value));
    }

    /** Every number of the document under its path, but for the year, which is no count. */
    private static void add(Map<String, Long> sums, String path, Object value) {
        if (value instanceof Document part) {
            part.forEach((name, inner) -> add(sums, path + "." + name, inner));
        } else if (value instanceof Number number && !path.equals("fiscalYear")) {
            sums.merge(path, number.longValue(), Long::sum);
        }
    }

    private static Map<String, Long> withoutZeros(Map<String, Long> sums) {
        var others = new TreeMap<>(sums);
        others.values().removeIf(sum -> sum == 0);
        return others;
    }

    private static long total(Map<String, ? extends Map<String, Long>> figures, String path) {
        return figures.entrySet().stream()
                .filter(entry -> entry.getKey().contains("|total|"))
                .mapToLong(entry -> entry.getValue().getOrDefault(path, 0L))
                .sum();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }
}
