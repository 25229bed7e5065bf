package th.go.bangkok.council.kpi.scoreboard;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.cases.Case;
import th.go.bangkok.council.kpi.figures.CaseClass;
import th.go.bangkok.council.kpi.plan.TimeIndicator;
import th.go.bangkok.council.kpi.store.SubjectFields;
import th.go.bangkok.council.kpi.subjects.Cases;

/** The cases in the average of some months, one by one. */
final class CountedCases {

    private final View view;
    private final TimeIndicator indicator;
    private final @Nullable Instant inUse;

    CountedCases(View view, TimeIndicator indicator, @Nullable Instant inUse) {
        this.view = view;
        this.indicator = indicator;
        this.inUse = inUse;
    }

    List<Case> of(List<YearMonth> months) {
        List<Bson> filters = new ArrayList<>(List.of(
                Filters.eq(SubjectFields.INDICATOR, indicator.code()),
                Filters.in(
                        SubjectFields.MONTH,
                        months.stream().map(YearMonth::toString).toList()),
                Filters.eq(SubjectFields.CLASS, CaseClass.COUNTED.code())));
        if (inUse != null) {
            filters.add(Filters.gte(SubjectFields.STARTED, Date.from(inUse)));
        }
        return view.subjects(Filters.and(filters)).stream()
                .map(subject -> Cases.read(indicator, subject))
                .toList();
    }
}
