package th.go.bangkok.council.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import th.go.bangkok.council.systemtests.running.Api;
import th.go.bangkok.council.systemtests.running.Desks;
import th.go.bangkok.council.systemtests.running.RunningCouncil;

/** Every route for everybody, on their own things and on those of others, through the gateway. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixIT {

    private static final String IMPORTS = "/api/v1/imports/";

    private final RunningCouncil council = RunningCouncil.shared();
    private final Api api = council.api();
    private final Desks desks = council.desks();
    private final Exhibits exhibits = Exhibits.shared(api);
    private final List<Somebody> everybody = Somebody.all();

    @TestFactory
    Stream<DynamicContainer> everyRoute() {
        return Table.rows().stream()
                .map(row -> DynamicContainer.dynamicContainer(
                        row.name(),
                        everybody.stream()
                                .map(who -> DynamicTest.dynamicTest(who.name(), () -> isAsTheTableSays(row, who)))));
    }

    private void isAsTheTableSays(Table.Row row, Somebody who) {
        Api theirs = api.as(path -> who.token(desks));
        switch (row.says(who.roles())) {
            case NONE ->
                assertThat(asked(theirs, row, exhibits.somewhere(row.path()), "{}"))
                        .isEqualTo(who.isPublic() ? 401 : 403);
            case ALL ->
                assertThat(asked(theirs, row, exhibits.somewhere(row.path()), "{}"))
                        .isNotIn(401, 403);
            case OWN ->
                exhibits.listed(row, who)
                        .ifPresentOrElse(
                                ids -> seesOnlyTheirs(theirs, row, ids),
                                () -> reachesOnlyTheirs(theirs, row, exhibits.trial(row, who)));
        }
    }

    private void seesOnlyTheirs(Api theirs, Table.Row row, List<String> ids) {
        String seen = theirs.read(exhibits.somewhere(row.path()) + "?limit=200").toString();
        assertThat(seen).contains(ids.getFirst()).doesNotContain(ids.getLast());
    }

    private void reachesOnlyTheirs(Api theirs, Table.Row row, Exhibits.Trial trial) {
        SoftAssertions both = new SoftAssertions();
        both.assertThat(asked(theirs, row, trial.otherPath(), trial.otherBody()))
                .as("what is another's: " + trial)
                .isIn(403, 404);
        both.assertThat(asked(theirs, row, trial.ownPath(), trial.ownBody()))
                .as("their own: " + trial)
                .isNotIn(401, 403, 404);
        both.assertAll();
    }

    private static int asked(Api theirs, Table.Row row, String path, String body) {
        boolean rows = path.startsWith(IMPORTS);
        return theirs.status(
                row.method(),
                path,
                rows ? "application/x-ndjson" : "application/json",
                rows ? "" : body,
                row.method().equals("GET") ? Map.of() : Map.of("If-Match", "\"99\""));
    }
}
