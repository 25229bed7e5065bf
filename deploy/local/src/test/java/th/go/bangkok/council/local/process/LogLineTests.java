package th.go.bangkok.council.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTests {

    @Test
    void saysWhatAMachineWroteAsAPersonReadsIt() {
        var line = new LogLine("""
                {"@timestamp":"2026-11-23T01:46:24.195518745Z","log":{"level":"ERROR","logger":"x.Y"},\
                "message":"Application run failed","error":{"type":"E","message":"no disk"}}""");

        assertThat(line.readable()).isEqualTo("01:46:24 ERROR Application run failed: no disk");
    }

    @Test
    void leavesOtherLinesAsTheyAre() {
        assertThat(new LogLine("12:00:01 WARN it is late").readable()).isEqualTo("12:00:01 WARN it is late");
        assertThat(new LogLine("{not json").readable()).isEqualTo("{not json");
    }

    @Test
    void cutsTheMiddleOutOfEndlessLines() {
        var line = new LogLine("cannot start: " + "x".repeat(10_000) + ": no disk");

        assertThat(line.readable())
                .hasSizeLessThan(500)
                .startsWith("cannot start")
                .endsWith("no disk");
    }
}
