package io.yici.rights;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of people's rights.
 *
 * @param reviewDays working days within which a person looks at a decision that rules took
 */
@ConfigurationProperties("yici.rights")
record RightsSettings(@DefaultValue("10") int reviewDays) {}
