package th.go.bangkok.council.benchmarks.naive;

import java.util.List;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.benchmarks.fold.Case;
import th.go.bangkok.council.benchmarks.fold.FigureKey;
import th.go.bangkok.council.benchmarks.fold.Move;
import th.go.bangkok.council.benchmarks.fold.Said;
import th.go.bangkok.council.benchmarks.fold.Standing;

/** Takes one event in. */
@Component
class Projection {

    private final CaseRecords cases;
    private final FigureRecords figures;

    Projection(CaseRecords cases, FigureRecords figures) {
        this.cases = cases;
        this.figures = figures;
    }

    void takeIn(String subject, Said event, String partition) {
        var moves = Standing.noMoves();
        var known = cases.findById(subject).map(CaseRecord::read);
        known.ifPresent(before -> before.standing().contribute(moves, before.partition(), -1));
        var matter = known.orElseGet(() -> new Case(subject, partition, List.of(), List.of()));
        matter.take(event, partition);
        matter.standing().contribute(moves, matter.partition(), 1);
        cases.save(CaseRecord.of(matter));
        moves.forEach(this::move);
    }

    private void move(FigureKey key, Move move) {
        if (!move.increments().isEmpty()) {
            figures.save(figures.findById(key.id())
                    .orElseGet(() -> FigureRecord.none(key))
                    .plus(move));
        }
    }
}
