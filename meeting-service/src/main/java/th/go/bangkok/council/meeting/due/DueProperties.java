package th.go.bangkok.council.meeting.due;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When warnings are given, in net time of a mission.
 *
 * @param soonAfter for the first
 * @param bound the time under which the plan's highest level lies (indicator 3: 45 minutes)
 * @param checkEvery how often missions are looked through
 */
@Validated
@ConfigurationProperties("council.meeting.due")
record DueProperties(
        @DefaultValue("35m") @NotNull Duration soonAfter,
        @DefaultValue("45m") @NotNull Duration bound,
        @DefaultValue("1s") @NotNull Duration checkEvery) {}
