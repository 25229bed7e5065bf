package th.go.bangkok.council.kpi.plan;

import java.util.List;

/** Component 5.2: steps towards the city's One Platform, strictly in their order. */
public record OnePlatform(Text name, List<Step> steps) {

    public OnePlatform {
        steps = List.copyOf(steps);
    }

    /** A step; {@code dueMonth} is the calendar month (1 = January) at whose end it is due. */
    public record Step(String code, int points, int dueMonth, Text name) {}
}
