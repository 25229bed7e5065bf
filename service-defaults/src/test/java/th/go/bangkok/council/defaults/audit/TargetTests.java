package th.go.bangkok.council.defaults.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

class TargetTests {

    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    @ParameterizedTest
    @CsvSource({
        "/api/v1/motions, /api/v1/motions, motions",
        "/api/v1/motions/{id}/decide, /api/v1/motions/" + ID + "/decide, motions/" + ID,
        "/api/v1/meeting-missions/{id}/parts/{part}/accept, /api/v1/meeting-missions/" + ID
                + "/parts/room/accept, meeting-missions/" + ID + "/parts/room",
        "/api/v1/dead-letters/{id}, /api/v1/dead-letters/council.motions-3-42, dead-letters/council.motions-3-42",
        "/api/v1/motions/{id}/decide, /api/v1/motions/%E0%B8%81/decide, motions/?",
        "/api/v1/imports/motions, /api/v1/imports/motions, imports/motions"
    })
    void isTheRouteAndThePathUpToTheLastId(String pattern, String path, String object) {
        assertThat(Target.of(request(path, pattern), null)).isEqualTo(new Target("POST " + pattern, object));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/motions/" + ID + "/decide, /api/v1/motions/{id}/decide, motions/" + ID + "/decide",
        "/api/v1/scoreboards/2565, /api/v1/scoreboards/2565, scoreboards/2565",
        "/api/v1/%E0%B8%81/Secret, /api/v1/?/?, ?/?",
        "/else/where, /else/where, "
    })
    void isGuessedWhereNoRouteWasReached(String path, String route, @Nullable String object) {
        assertThat(Target.of(request(path, null), null)).isEqualTo(new Target("POST " + route, object));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/motions/" + ID + ", motions/" + ID, "https://elsewhere.example/x, motions"})
    void isWhatWasCreated(String location, String object) {
        assertThat(Target.of(request("/api/v1/motions", "/api/v1/motions"), location)
                        .object())
                .isEqualTo(object);
    }

    private static MockHttpServletRequest request(String path, @Nullable String pattern) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        return request;
    }
}
