package th.go.bangkok.council.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import th.go.bangkok.council.testing.AccessTable;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.RealInfrastructure;
import th.go.bangkok.council.testing.Routes;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class AccessIT {

    private static final AccessTable TABLE = AccessTable.of("kpi-service");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int port;

    @Test
    void everyRouteHasARowAndEveryRowARoute() {
        assertThat(Routes.of(requestMappingHandlerMapping)).isEqualTo(TABLE.routes());
    }

    @Test
    void aGroupDeclaresWhatConcernsItsOwnIndicator() {
        Http head = new Http(port).as(Caller.of("motion-head"));

        assertThat(head.post("/declarations", milestone("committee-meetings")).at("/type"))
                .isEqualTo("/problems/other-indicator");
        assertThat(head.post("/declarations", milestone("motion-tracking")).status())
                .isEqualTo(201);
        assertThat(new Http(port)
                        .post("/declarations", milestone("committee-meetings"))
                        .status())
                .isEqualTo(201);
        assertThat(head.post("/declarations", """
                                {"kind":"disbursement","fiscalYear":2565,"percent":1.0,"evidence":[{"title":"x"}],
                                 "occurredAt":"2022-01-31T00:00:00Z","occurredAtReason":"paper"}""").at("/type")).isEqualTo("/problems/other-indicator");
    }

    private static String milestone(String indicator) {
        return """
                {"kind":"milestone","indicator":"%s","level":1,"evidence":[{"title":"รายงาน"}]}""".formatted(indicator);
    }

    @TestFactory
    Stream<DynamicTest> everyRoleReachesWhatTheTableSays() {
        return TABLE.tests(port);
    }
}
