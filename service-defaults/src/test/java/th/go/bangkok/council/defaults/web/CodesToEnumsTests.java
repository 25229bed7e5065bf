package th.go.bangkok.council.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.converter.Converter;

class CodesToEnumsTests {

    enum Kind {
        DRAFT_ORDINANCE
    }

    private final Converter<String, Kind> converter = new CodesToEnums().getConverter(Kind.class);

    @Test
    void readsTheCodeThatBodiesUse() {
        assertThat(converter.convert("draft-ordinance")).isEqualTo(Kind.DRAFT_ORDINANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT_ORDINANCE", "draft_ordinance", "Draft-Ordinance", "draft", ""})
    void readsNoOtherSpelling(String code) {
        assertThatThrownBy(() -> converter.convert(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
