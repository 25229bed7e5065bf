package th.go.bangkok.council.kpi.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What moved on the scoreboard of a year, with the headline as it is now.
 *
 * @param topic code of the indicator, or {@code components} for the rest of the evaluation
 * @param level null without a plan
 * @param cases counted cases of an indicator that measures time
 * @param openCases its open cases
 * @param at when this was read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        int fiscalYear,
        String topic,
        @Nullable Integer level,
        @Nullable Integer points,
        @Nullable Long cases,
        @Nullable Long totalMs,
        @Nullable String averageMinutes,
        @Nullable Long openCases,
        Instant at) {}
