package th.go.bangkok.council.kpi.plan;

import java.util.List;

/** Component 4: a checklist whose items give points. */
public record Innovation(Text name, List<Item> items) {

    public Innovation {
        items = List.copyOf(items);
    }

    /** An item that is done or not. */
    public record Item(String code, int points, Text name) {}
}
