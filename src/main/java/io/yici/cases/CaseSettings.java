package io.yici.cases;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the cases.
 *
 * @param serialWidth digits of a case number's serial, at least
 */
@ConfigurationProperties("yici.cases")
@Validated
record CaseSettings(@DefaultValue("6") @Min(4) @Max(12) int serialWidth) {}
