package th.go.bangkok.council.kpi.figures;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How figures move when a case changes: by its new contribution less its old one. */
public final class Movements {

    private Movements() {}

    /** What to add to which figure; nothing where old and new agree. Null stands for no contribution. */
    public static Map<FigureKey, Figure> between(@Nullable Contribution before, @Nullable Contribution after) {
        Map<FigureKey, Figure> moves = new HashMap<>();
        if (java.util.Objects.equals(before, after)) {
            return moves;
        }
        if (before != null) {
            before.keys().forEach(key -> moves.merge(key, Figure.NONE.minus(before.figure()), Figure::plus));
        }
        if (after != null) {
            after.keys().forEach(key -> moves.merge(key, after.figure(), Figure::plus));
        }
        moves.values().removeIf(Figure::isNone);
        return moves;
    }
}
