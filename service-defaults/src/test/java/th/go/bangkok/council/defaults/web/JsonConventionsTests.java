package th.go.bangkok.council.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonConventionsTests {

    record Body(
            @Nullable String text,
            @Nullable Instant time,
            @Nullable LocalDate day,
            @Nullable List<String> codes) {}

    private final JsonMapper json = mapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":1}",
                "{\"text\":1.5}",
                "{\"text\":true}",
                "{\"codes\":[1003]}",
                "{\"codes\":\"1003\"}",
                "{\"time\":1646100000}",
                "{\"time\":1e99999}",
                "{\"time\":\"2022-02-30T00:00:00Z\"}",
                "{\"time\":\"\"}",
                "{\"day\":19000}",
                "{\"day\":[2022,3,1]}",
                "{\"day\":\"2022-03-01T00:00:00Z\"}"
            })
    void guessesNothing(String body) {
        assertThatThrownBy(() -> json.readValue(body, Body.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void readsTimesOfAnyOffsetAndWritesThemInUtcWithMilliseconds() {
        Body body = json.readValue(
                "{\"time\":\"2022-03-01T09:00:00+07:00\",\"day\":\"2022-03-01\",\"codes\":[\"1003\"]}", Body.class);

        assertThat(body.time()).isEqualTo(Instant.parse("2022-03-01T02:00:00Z"));
        assertThat(json.writeValueAsString(body)).contains("\"2022-03-01T02:00:00.000Z\"", "\"2022-03-01\"");
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new JsonConventions().customize(builder);
        return builder.build();
    }
}
