package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import th.go.bangkok.council.local.ports.FreePorts;

/** One trace goes through the gateway: from who calls, into its log, and on to the service. */
@ExtendWith(OutputCaptureExtension.class)
class TracesIT extends SignInStage {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String[] CALLED = {"traceparent", "00-" + TRACE + "-b7ad6b7169203331-01"};

    @BeforeAll
    static void open() {
        start(
                PORT,
                "council.gateway.sign-in.issuer=http://127.0.0.1:"
                        + FreePorts.find(1).getFirst());
    }

    @AfterAll
    static void close() {
        stopAll();
    }

    @Test
    void isInTheLinesThatACallWrites(CapturedOutput output) throws Exception {
        assertThat(browser().get("/sign-in", CALLED).statusCode()).isEqualTo(503);

        assertThat(output.getOut().lines().filter(line -> line.contains("cannot be used")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(TRACE));
    }

    @Test
    void goesOnToTheService() throws Exception {
        browser().get("/api/v1/motions", CALLED);

        assertThat(MOTION.seen.getFirst().headers().get("traceparent"))
                .startsWith("00-" + TRACE)
                .isNotEqualTo(CALLED[1]);
    }
}
