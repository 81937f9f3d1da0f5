package io.yici.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of objections.
 *
 * @param answerDays working days a department has to answer one; a demonstration value
 */
@ConfigurationProperties("yici.feedback")
@Validated
record FeedbackSettings(@DefaultValue("10") @Min(1) @Max(60) int answerDays) {}
