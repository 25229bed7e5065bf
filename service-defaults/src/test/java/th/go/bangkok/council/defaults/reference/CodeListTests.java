package th.go.bangkok.council.defaults.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.defaults.problem.Refusal;

class CodeListTests {

    private static final Instant LAST_MOMENT = Instant.parse("2022-09-30T16:59:59.999Z");

    private final CodeList pauses = CodeList.of("reason-codes", "pause");

    private record Said(
            @Nullable Instant occurredAt, @Nullable String occurredAtReason) implements Dated {}

    @Test
    void aCodeHoldsFromItsFirstToItsLastDayInBangkok() {
        assertThat(pauses.holds("waiting", LAST_MOMENT)).isTrue();
        assertThat(pauses.holds("waiting", LAST_MOMENT.plusMillis(1))).isFalse();
        assertThat(pauses.holds("waiting", Instant.parse("2020-09-30T16:59:59.999Z")))
                .isFalse();
        assertThat(pauses.holds("ever", LAST_MOMENT.plusMillis(1))).isTrue();
    }

    @Test
    void aCodeOfAnotherListIsUnknown() {
        assertThatThrownBy(() -> pauses.require("phone", LAST_MOMENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("unknown-code"));
    }

    @Test
    void namesMayHoldCommasAndOutliveTheCode() {
        assertThat(pauses.find("waiting").map(DatedCode::nameEn)).hasValue("Waiting, for an answer");
    }

    @Test
    void whatIsEnteredLaterNeedsAKnownReason() {
        Moments moments = new Moments();
        Command command = new Command(Actor.of("somebody", "staff"), LAST_MOMENT, null, null);

        assertThat(moments.of(command, new Said(null, null)).enteredLater()).isNull();
        assertThat(moments.of(command, new Said(LAST_MOMENT.minusSeconds(60), "phone"))
                        .enteredLater())
                .isEqualTo("phone");
        assertThatThrownBy(() -> moments.of(command, new Said(LAST_MOMENT, "because")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("unknown-code"));
    }
}
