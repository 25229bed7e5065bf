package th.go.bangkok.council.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;

class RatePropertiesTests {

    @Test
    void areByThemselvesWhatWasAgreed() {
        var rates = new Binder(List.of()).bindOrCreate("council.gateway.rates", RateProperties.class);

        assertThat(rates.known()).isEqualTo(new RateProperties.Known(20, 60, 5));
        assertThat(rates.anonymous()).isEqualTo(new RateProperties.Anonymous(10, 30, 5));
        assertThat(rates.addresses()).isEmpty();
        assertThat(rates.body().toMegabytes()).isEqualTo(1);
        assertThat(rates.importBody().toMegabytes()).isEqualTo(50);
    }
}
