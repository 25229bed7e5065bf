package th.go.bangkok.council.kpi.figures;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Adds up many figures without making a new one each time. */
public final class FigureSum {

    private final Map<CaseClass, Long> classes = new EnumMap<>(CaseClass.class);
    private final Map<Long, Long> gross = new HashMap<>();
    private final Map<Long, Long> net = new HashMap<>();
    private long enteredLater;
    private long followUps;
    private long grossMillis;
    private long netMillis;

    /** Adds the figure. */
    public FigureSum add(Figure figure) {
        figure.classes().forEach((type, count) -> classes.merge(type, count, Long::sum));
        enteredLater += figure.enteredLater();
        followUps += figure.followUps();
        grossMillis += figure.gross().totalMillis();
        netMillis += figure.net().totalMillis();
        figure.gross().histogram().forEach((time, count) -> gross.merge(time, count, Long::sum));
        figure.net().histogram().forEach((time, count) -> net.merge(time, count, Long::sum));
        return this;
    }

    /** The sum so far. */
    public Figure sum() {
        return new Figure(
                classes,
                enteredLater,
                followUps,
                new Times(grossMillis, new TreeMap<>(gross)),
                new Times(netMillis, new TreeMap<>(net)));
    }
}
