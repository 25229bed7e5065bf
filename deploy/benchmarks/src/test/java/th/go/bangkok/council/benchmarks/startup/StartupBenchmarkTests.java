package th.go.bangkok.council.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartupBenchmarkTests {

    @Test
    void findsThePartsInWhatTheCommandSaid() {
        assertThat(StartupBenchmark.parts("""
                Starting (data and logs: /somewhere)
                  mongodb                starting
                  mongodb                ready in 1.2 s (pid 17)
                  motion-service         ready in 9.8 s (pid 18)
                """)).isEqualTo("mongodb 1.2, motion-service 9.8");
    }
}
