package th.go.bangkok.council.defaults.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OriginTests {

    private final Origin origin = new Origin(List.of("127.0.0.0/8", "::1", " 10.1.0.0/16"));

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 203.0.113.9, 203.0.113.9",
        "0:0:0:0:0:0:0:1, 2001:db8::1, 2001:db8::1",
        "10.1.2.3, 203.0.113.9, 203.0.113.9",
        "10.2.2.3, 203.0.113.9, 10.2.2.3",
        "127.0.0.1, , 127.0.0.1",
        "127.0.0.1, a name, 127.0.0.1",
        "127.0.0.1, '1.2.3.4, 5.6.7.8', 127.0.0.1"
    })
    void takesTheWordOfTheGatewayAndOfNobodyElse(String peer, String said, String from) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        if (said != null) {
            request.addHeader(Origin.HEADER, said);
        }

        assertThat(origin.of(request)).isEqualTo(from);
    }
}
