package io.yici.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of objections, ratings and the query by code.
 *
 * @param answerDays working days a department has to answer an objection; a demonstration value
 * @param followUpDays working days a department has to follow up a bad rating; a demonstration value
 * @param queriesAMinute how many query codes that do not exist one address may ask for
 * @param allQueriesAMinute how many all addresses together may
 */
@ConfigurationProperties("yici.feedback")
@Validated
record FeedbackSettings(
        @DefaultValue("10") @Min(1) @Max(60) int answerDays,
        @DefaultValue("5") @Min(1) @Max(60) int followUpDays,
        @DefaultValue("10") @Min(1) int queriesAMinute,
        @DefaultValue("600") @Min(1) int allQueriesAMinute) {}
