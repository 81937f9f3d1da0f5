package io.yici.site;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one visitor may ask for.
 *
 * @param requestsOfAccount in a minute, by one who is signed in; 0 lifts the limit
 * @param requestsOfAddress in a minute, by all who are not signed in and share an address; 0 lifts the limit
 * @param failuresOfLogin wrong passwords for one login within the window before it must wait
 * @param failuresOfAddress wrong passwords from one address within the window; more than for a login, since a mobile network puts many
 *     people behind one address
 * @param failureWindow how long a wrong password counts
 * @param apiBody the longest body the API reads
 */
@ConfigurationProperties("yici.limits")
public record LimitSettings(
        @DefaultValue("600") int requestsOfAccount,
        @DefaultValue("1200") int requestsOfAddress,
        @DefaultValue("5") int failuresOfLogin,
        @DefaultValue("20") int failuresOfAddress,
        @DefaultValue("5m") Duration failureWindow,
        @DefaultValue("1MB") DataSize apiBody) {}
