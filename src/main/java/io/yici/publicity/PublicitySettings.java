package io.yici.publicity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of publicity periods.
 *
 * @param objectionsAnHour how many objections one address may file; a mobile network puts many people behind one
 * @param triesAMinute how many numbers that do not exist one address may ask for
 * @param objectionsOfCase how many objections are taken against one case
 */
@ConfigurationProperties("yici.publicity")
@Validated
record PublicitySettings(
        @DefaultValue("20") @Min(1) int objectionsAnHour,
        @DefaultValue("10") @Min(1) int triesAMinute,
        @DefaultValue("200") @Min(1) @Max(1_000) int objectionsOfCase) {}
