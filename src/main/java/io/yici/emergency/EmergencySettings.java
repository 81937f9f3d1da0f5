package io.yici.emergency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of looks in an emergency.
 *
 * @param approveWithin how long a second person has to agree; after that it has to be asked for again
 * @param openFor how long the records may be looked at once agreed
 * @param reasonLeast how many characters the reason has at least
 * @param aDay how often one account may ask within a day
 */
@ConfigurationProperties("yici.emergency")
record EmergencySettings(
        @DefaultValue("30m") Duration approveWithin,
        @DefaultValue("15m") Duration openFor,
        @DefaultValue("20") int reasonLeast,
        @DefaultValue("5") int aDay) {

    private static final Duration LONGEST = Duration.ofHours(4);

    EmergencySettings {
        if (!isShort(approveWithin) || !isShort(openFor) || reasonLeast < 1 || aDay < 1) {
            throw new IllegalArgumentException(
                    "yici.emergency: times between a minute and four hours, a reason, and one a day at least");
        }
    }

    private static boolean isShort(Duration time) {
        return time.toMinutes() >= 1 && time.compareTo(LONGEST) <= 0;
    }
}
