package th.go.bangkok.council.kpi.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.kpi.log.Event;
import th.go.bangkok.council.kpi.subjects.Subject;

class StandingTests {

    private static final String INDICATOR = "motion-tracking";
    private static final Instant LATER = Instant.parse("2023-01-01T00:00:00Z");

    private final List<Subject> declarations = new ArrayList<>();

    @Test
    void aSystemIsInUseFromTheBeginningOfADayOfBangkok() {
        declared("2022-06-20T03:00:00Z", null);
        Instant day = Instant.parse("2022-06-19T17:00:00Z");
        assertThat(inUse(LATER)).isEqualTo(day);
        assertThat(inUse(day)).isEqualTo(day);
        assertThat(inUse(day.minusMillis(1))).isEqualTo(Instant.MIN);
    }

    @Test
    void ofSeveralDaysInForceTheLatestWinsAndWhatIsWithdrawnIsNone() {
        declared("2022-06-20T17:00:00Z", null);
        declared("2022-02-20T17:00:00Z", null);
        declared("2022-08-20T17:00:00Z", "2022-10-01T00:00:00Z");
        assertThat(inUse(LATER)).isEqualTo("2022-06-20T17:00:00Z");
        assertThat(inUse(Instant.parse("2022-09-30T00:00:00Z"))).isEqualTo("2022-08-20T17:00:00Z");
        assertThat(inUse(Instant.parse("2022-03-30T00:00:00Z"))).isEqualTo("2022-02-20T17:00:00Z");
    }

    @Test
    void monthsOfAnotherTimeAreNoPlan() {
        Instant at = Instant.parse("2022-01-01T00:00:00Z");
        plan("a", "2022-01", "+999999999-12", at);
        plan("b", "2022-01", "2022-03", at);
        assertThat(Standing.of(declarations).plannedSteps(2565, INDICATOR, LATER))
                .containsOnlyKeys("b");
    }

    private Instant inUse(Instant at) {
        return Standing.of(declarations).inUse(INDICATOR, at).orElse(Instant.MIN);
    }

    private void plan(String step, String from, String to, Instant at) {
        String subject = "declarations/" + declarations.size();
        Map<String, Object> data =
                Map.of("fiscalYear", 2565, "project", INDICATOR, "step", step, "fromMonth", from, "toMonth", to);
        declarations.add(
                new Subject(subject, "p", List.of(event(subject, 1, "ProjectStepPlanned", at, data)), List.of()));
    }

    private void declared(String at, @org.jspecify.annotations.Nullable String withdrawn) {
        String subject = "declarations/" + declarations.size();
        List<Event> events = new ArrayList<>();
        events.add(event(subject, 1, "InUseDeclared", Instant.parse(at), Map.of("indicator", INDICATOR)));
        if (withdrawn != null) {
            events.add(event(
                    subject, 2, "DeclarationWithdrawn", Instant.parse(withdrawn), Map.of("reasonCode", "replaced")));
        }
        declarations.add(new Subject(subject, "p", events, List.of()));
    }

    private static Event event(String subject, long sequence, String name, Instant at, Map<String, Object> data) {
        return new Event(subject + sequence, name, subject, sequence, at, at, null, null, "{}", data, sequence);
    }
}
