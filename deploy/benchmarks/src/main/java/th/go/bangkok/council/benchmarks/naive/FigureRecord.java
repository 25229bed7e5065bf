package th.go.bangkok.council.benchmarks.naive;

import java.util.HashMap;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import th.go.bangkok.council.benchmarks.fold.FigureKey;
import th.go.bangkok.council.benchmarks.fold.Move;

/** A figure as Spring Data keeps it. */
@Document("figures")
record FigureRecord(
        @Id String id,
        String indicator,
        String month,
        String dimension,
        String value,
        String partition,
        Map<String, Long> classes,
        long enteredLater,
        long followUps,
        Times gross,
        Times net) {

    /** The times of the counted cases by one measure. */
    record Times(long totalMs, Map<String, Long> histogram) {

        Times plus(Map<String, Long> moves, String measure) {
            return new Times(
                    totalMs + moves.getOrDefault(measure + ".totalMs", 0L),
                    FigureRecord.plus(histogram, moves, measure + ".histogram."));
        }
    }

    static FigureRecord none(FigureKey key) {
        return new FigureRecord(
                key.id(),
                key.indicator(),
                key.month().toString(),
                key.dimension(),
                key.value(),
                key.partition(),
                Map.of(),
                0,
                0,
                new Times(0, Map.of()),
                new Times(0, Map.of()));
    }

    FigureRecord plus(Move move) {
        var moves = move.increments();
        return new FigureRecord(
                id,
                indicator,
                month,
                dimension,
                value,
                partition,
                plus(classes, moves, "classes."),
                enteredLater + moves.getOrDefault("enteredLater", 0L),
                followUps + moves.getOrDefault("followUps", 0L),
                gross.plus(moves, "gross"),
                net.plus(moves, "net"));
    }

    private static Map<String, Long> plus(Map<String, Long> counts, Map<String, Long> moves, String prefix) {
        var sums = new HashMap<>(counts);
        moves.forEach((path, by) -> {
            if (path.startsWith(prefix)) {
                sums.merge(path.substring(prefix.length()), by, Long::sum);
            }
        });
        return sums;
    }
}
