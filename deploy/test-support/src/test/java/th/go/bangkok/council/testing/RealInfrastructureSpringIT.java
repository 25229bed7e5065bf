package th.go.bangkok.council.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig
@RealInfrastructure
class RealInfrastructureSpringIT {

    @Autowired
    private Environment environment;

    @Test
    void theContextSeesTheAddressesWithoutFurtherConfiguration() {
        assertThat(environment.resolvePlaceholders("${MONGODB_URI:none}"))
                .matches("mongodb://([^@/]+@)?127\\.0\\.0\\.1:.*");
        assertThat(environment.resolvePlaceholders("${KAFKA_BOOTSTRAP_SERVERS:none}"))
                .startsWith("127.0.0.1:");
    }

    @Configuration
    static class Nothing {}
}
