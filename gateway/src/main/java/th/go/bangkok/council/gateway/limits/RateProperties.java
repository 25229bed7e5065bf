package th.go.bangkok.council.gateway.limits;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may ask for.
 *
 * @param known of somebody who is signed in, by session, or of a program with a token, by its subject
 * @param anonymous of everybody else, by address
 * @param addresses other limits for some addresses, such as those of an office behind one address; the first that fits
 * @param body how long the body of a call may be
 * @param importBody how long the body of an import may be
 */
@ConfigurationProperties("council.gateway.rates")
record RateProperties(
        @DefaultValue Known known,
        @DefaultValue Anonymous anonymous,
        @DefaultValue List<Address> addresses,
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("50MB") DataSize importBody) {

    /**
     * The limits of a known caller.
     *
     * @param perSecond calls a second in the long run
     * @param burst calls at once
     * @param streams open streams at once
     */
    record Known(
            @DefaultValue("20") int perSecond,
            @DefaultValue("60") int burst,
            @DefaultValue("5") int streams) {}

    /** The limits of an address, with the meaning of {@link Known}. */
    record Anonymous(
            @DefaultValue("10") int perSecond,
            @DefaultValue("30") int burst,
            @DefaultValue("5") int streams) {}

    /**
     * The limits of some addresses, with the meaning of {@link Known}.
     *
     * @param cidr for example {@code 10.20.0.0/16}
     */
    record Address(
            String cidr,
            @DefaultValue("10") int perSecond,
            @DefaultValue("30") int burst,
            @DefaultValue("5") int streams) {}
}
