package th.go.bangkok.council.kpi.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** The quick way to read a time sees in each text what the library sees in it. */
class PlausiblePropertyTests {

    private static final DateTimeFormatter WRITER =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Property
    void aTimeIsReadAsItWasWritten(@ForAll @LongRange(min = -62_000_000_000_000L, max = 250_000_000_000_000L) long at) {
        Instant instant = Instant.ofEpochMilli(at);
        assertThat(Plausible.written(WRITER.format(instant))).isEqualTo(instant);
    }

    @Property(tries = 5_000)
    void whatIsNoTimeIsNone(@ForAll("texts") String text) {
        assertThat(quick(text)).isEqualTo(general(text));
    }

    /** Written the usual way, with days and hours that there may not be. */
    @Provide
    Arbitrary<String> texts() {
        return Combinators.combine(
                        to(9_999, "%04d"),
                        to(13, "%02d"),
                        to(33, "%02d"),
                        to(25, "%02d"),
                        to(62, "%02d"),
                        to(62, "%02d"),
                        Arbitraries.of("000", "001", "999", "12\u0e53", "-01"))
                .as((year, month, day, hour, minute, second, thousandth) ->
                        "%s-%s-%sT%s:%s:%s.%sZ".formatted(year, month, day, hour, minute, second, thousandth));
    }

    private static Arbitrary<String> to(int most, String form) {
        return Arbitraries.integers().between(0, most).map(form::formatted);
    }

    private static @Nullable Instant quick(String text) {
        try {
            return Plausible.written(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant general(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
