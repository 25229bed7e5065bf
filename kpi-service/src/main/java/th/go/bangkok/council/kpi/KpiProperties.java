package th.go.bangkok.council.kpi;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of this service.
 *
 * @param plans where the plans lie, as a pattern of resources
 */
@Validated
@ConfigurationProperties("council.kpi")
record KpiProperties(
        @DefaultValue("classpath*:plans/*.yaml") @NotBlank String plans) {}
