package th.go.bangkok.council.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractFilesTests {

    private final ContractFiles contracts = new ContractFiles();

    @Test
    void everyEventHasATopicWhoseRecordsNeedHeaders() {
        assertThat(contracts.names()).hasSizeGreaterThan(40).allSatisfy(name -> {
            String topic = contracts.topic(name + ".v1");
            assertThat(topic).as(name).startsWith("council.");
            assertThat(contracts.complaints(topic, Map.of()))
                    .as(topic)
                    .contains("ce_source is missing", "ce_recordedtime is missing", "ce_correlationid is missing");
        });
        assertThat(contracts.topic("MeetingRequested.v1")).isEqualTo("council.meetings");
        assertThat(contracts.topic("IndicatorLevelChanged.v1")).isEqualTo("council.kpi");
    }
}
