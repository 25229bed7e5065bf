package th.go.bangkok.council.motion.councillor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CouncillorTests {

    private static final BilingualName NAME = new BilingualName("ส.ก. ทดสอบ", null);

    @Test
    void sitsFromTheFirstToTheLastDayOfATerm() {
        Councillor councillor =
                Councillor.enter(NAME, term("2014-09-15", "2022-05-21"), null).state();

        assertThat(councillor.sitsOn(LocalDate.parse("2014-09-14"))).isFalse();
        assertThat(councillor.sitsOn(LocalDate.parse("2014-09-15"))).isTrue();
        assertThat(councillor.sitsOn(LocalDate.parse("2022-05-21"))).isTrue();
        assertThat(councillor.sitsOn(LocalDate.parse("2022-05-22"))).isFalse();
    }

    @Test
    void termsDoNotOverlap() {
        Councillor councillor =
                Councillor.enter(NAME, term("2014-09-15", "2022-05-21"), null).state();

        assertThatThrownBy(() -> councillor.beginTerm(term("2022-05-21", null))).hasMessageContaining("terms-overlap");
        assertThatThrownBy(() -> councillor.beginTerm(term("2010-01-01", null))).hasMessageContaining("terms-overlap");
        assertThat(councillor.beginTerm(term("2022-05-22", null)).state().terms())
                .hasSize(2);
        assertThat(councillor
                        .beginTerm(term("2010-01-01", "2014-09-14"))
                        .state()
                        .terms())
                .first()
                .isEqualTo(term("2010-01-01", "2014-09-14"));
    }

    @Test
    void onlyATermThatLastsIsEnded() {
        Councillor councillor =
                Councillor.enter(NAME, term("2022-05-22", null), null).state();

        Councillor ended = councillor.endTerm(LocalDate.parse("2023-01-31")).state();

        assertThat(ended.sitsOn(LocalDate.parse("2023-02-01"))).isFalse();
        assertThatThrownBy(() -> ended.endTerm(LocalDate.parse("2024-01-31"))).hasMessageContaining("no-term-lasts");
        assertThatThrownBy(() -> councillor.endTerm(LocalDate.parse("2022-05-21")))
                .hasMessageContaining("term-backwards");
    }

    @Test
    void refusesDaysThatNoTermCanHave() {
        assertThatThrownBy(() -> term("1492-10-12", null)).hasMessageContaining("term-out-of-range");
        assertThatThrownBy(() -> term("2565-05-22", null)).hasMessageContaining("term-out-of-range");
        assertThatThrownBy(() -> term("2022-05-22", "+999999-01-01")).hasMessageContaining("term-out-of-range");
    }

    private static Term term(String from, @Nullable String to) {
        return new Term(CouncillorKind.APPOINTED, null, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
