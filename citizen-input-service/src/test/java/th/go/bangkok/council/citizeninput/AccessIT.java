package th.go.bangkok.council.citizeninput;

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
import th.go.bangkok.council.testing.RealInfrastructure;
import th.go.bangkok.council.testing.Routes;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class AccessIT {

    private static final AccessTable TABLE = AccessTable.of("citizen-input-service");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int port;

    @Test
    void everyRouteHasARowAndEveryRowARoute() {
        assertThat(Routes.of(requestMappingHandlerMapping)).isEqualTo(TABLE.routes());
    }

    @TestFactory
    Stream<DynamicTest> everyRoleReachesWhatTheTableSays() {
        return TABLE.tests(port);
    }
}
