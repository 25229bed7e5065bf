package th.go.bangkok.council.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextValidatorTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ขอให้แก้ปัญหาน้ำท่วมขังซอยวัดดวงแข",
                "กตัญญู ที่ ผู้ ปั๊ม เนื้อน้ำ",
                "two lines\nand a\ttab",
                "flood \uD83C\uDF0A and family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "<b>not markup, just text</b> ' OR 1=1"
            })
    void textInThaiAndEnglishIsPlain(String text) {
        assertThat(PlainTextValidator.isPlain(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFstarts with a byte-order mark",
                "zero\u200Bwidth",
                "turned \u202E round",
                "null \u0000 byte",
                "half a pair \uD83C",
                "ก\u0E49\u0E49\u0E49\u0E49\u0E49 stacked marks",
                "line\u2028separator"
            })
    void hiddenCharactersAreNot(String text) {
        assertThat(PlainTextValidator.isPlain(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0", " \u00A0\u3000 "})
    void spacesOfAnyKindShowNothing(String text) {
        assertThat(PlainTextValidator.showsSomething(text)).isFalse();
        assertThat(PlainTextValidator.showsSomething(text + "ก")).isTrue();
    }
}
