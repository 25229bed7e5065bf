package th.go.bangkok.council.defaults.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose access tokens are taken.
 *
 * @param issuer the address of the sign-in provider, exactly as its tokens name it
 * @param audience what a token must be meant for
 * @param skew how far the provider's clock may differ
 * @param providerTimeout how long the provider has for an answer when its keys are fetched
 */
@Validated
@ConfigurationProperties("council.security")
record SecurityProperties(
        @DefaultValue("http://127.0.0.1:8090") @NotBlank String issuer,
        @DefaultValue("council-api") @NotBlank String audience,
        @DefaultValue("30s") @NotNull Duration skew,
        @DefaultValue("2s") @NotNull Duration providerTimeout) {}
