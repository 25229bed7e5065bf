package th.go.bangkok.council.kpi.scoreboard;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.kpi.plan.Indicator;
import th.go.bangkok.council.kpi.plan.Plan;
import th.go.bangkok.council.kpi.plan.Plans;
import th.go.bangkok.council.kpi.plan.TimeIndicator;
import th.go.bangkok.council.kpi.store.KpiStore;
import th.go.bangkok.council.kpi.store.SubjectDocuments;
import th.go.bangkok.council.kpi.time.FiscalYear;

/** Answers for years: the scoreboard, its breakdowns and the time of steps. Everything is computed on read. */
public final class Scoreboards {

    private static final ClientSessionOptions SNAPSHOT =
            ClientSessionOptions.builder().snapshot(true).build();

    /** Nothing that figures are made of happened before. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final MongoClient client;
    private final KpiStore store;
    private final SubjectDocuments documents;
    private final Plans plans;
    private final Clock clock;

    Scoreboards(MongoClient client, KpiStore store, SubjectDocuments documents, Plans plans, Clock clock) {
        this.client = client;
        this.store = store;
        this.documents = documents;
        this.plans = plans;
        this.clock = clock;
    }

    /** The current fiscal year. */
    public int currentYear() {
        return FiscalYear.at(clock.instant()).year();
    }

    /**
     * The scoreboard of a year.
     *
     * @param asOf as it was at that instant; null for now
     * @throws Refusal {@code as-of-in-the-future}, {@code too-long-ago} before 2000
     */
    public Scoreboard year(int fiscalYear, @Nullable Instant asOf) {
        return reading(fiscalYear, asOf, reading -> reading.scoreboard());
    }

    /** One indicator of a year's scoreboard. */
    public Scoreboard.IndicatorView indicator(int fiscalYear, String code) {
        return reading(
                fiscalYear,
                null,
                reading -> reading.indicator(
                        indicator(reading.plan(), code), reading.scope().year().period(), true));
    }

    /** An indicator's figures by month. */
    public Scoreboard.Breakdown months(int fiscalYear, String code, @Nullable Instant asOf) {
        return reading(fiscalYear, asOf, reading -> reading.months(indicator(reading.plan(), code)));
    }

    /**
     * An indicator's figures by committee or district.
     *
     * @throws Refusal {@code no-such-breakdown} if the indicator has no such dimension
     */
    public Scoreboard.Breakdown breakdown(
            int fiscalYear, String code, TimeIndicator.Breakdown by, @Nullable Instant asOf) {
        return reading(fiscalYear, asOf, reading -> {
            Indicator indicator = indicator(reading.plan(), code);
            if (indicator instanceof TimeIndicator timed && timed.breakdown() != by) {
                throw Refusal.invalid("no-such-breakdown", code, by.name().toLowerCase(Locale.ROOT));
            }
            return reading.breakdown(indicator, by);
        });
    }

    /** The time of the steps of an indicator's cases. */
    public Scoreboard.Steps steps(int fiscalYear, String code) {
        return reading(fiscalYear, null, reading -> {
            if (indicator(reading.plan(), code) instanceof TimeIndicator timed) {
                return reading.steps(timed);
            }
            throw Refusal.invalid("no-such-breakdown", code, "steps");
        });
    }

    private <T> T reading(int fiscalYear, @Nullable Instant asOf, Function<YearReading, T> answer) {
        Instant now = clock.instant();
        if (asOf != null && asOf.isAfter(now)) {
            throw Refusal.invalid("as-of-in-the-future", asOf);
        }
        if (asOf != null && asOf.isBefore(EARLIEST)) {
            throw Refusal.invalid("too-long-ago", asOf);
        }
        FiscalYear year = fiscalYear(fiscalYear);
        Optional<Plans.Applied> applied = plans.forYear(fiscalYear);
        YearReading.Scope scope = new YearReading.Scope(
                year, applied.map(Plans.Applied::carriedOver).orElse(false), applied.isPresent(), now, asOf);
        Plan plan = applied.map(Plans.Applied::plan).orElseGet(plans::earliest);
        try (View view = new View(client.startSession(SNAPSHOT), store, documents)) {
            return answer.apply(new YearReading(view, plan, scope));
        }
    }

    static FiscalYear fiscalYear(int fiscalYear) {
        try {
            return new FiscalYear(fiscalYear);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound(fiscalYear);
        }
    }

    static Indicator indicator(Plan plan, String code) {
        try {
            return plan.indicator(code);
        } catch (NoSuchElementException e) {
            throw Refusal.invalid("unknown-in-plan", "indicator");
        }
    }
}
