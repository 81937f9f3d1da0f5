package io.yici.site;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in holds.
 *
 * @param confirmed for how long after a password was typed no grave act asks for it again
 * @param idleOfCitizens after how long without a request a citizen is signed out
 * @param idleOfStaff the same for everybody else
 * @param atOnce how many sessions an account may have; the oldest ends when there is one more
 */
@ConfigurationProperties("yici.session")
record SessionSettings(
        @DefaultValue("5m") Duration confirmed,
        @DefaultValue("30m") Duration idleOfCitizens,
        @DefaultValue("15m") Duration idleOfStaff,
        @DefaultValue("5") int atOnce) {

    SessionSettings {
        if (atOnce < 1 || !isSome(idleOfCitizens) || !isSome(idleOfStaff) || confirmed.isNegative()) {
            throw new IllegalArgumentException("yici.session: one session at least, and times that are more than none");
        }
    }

    private static boolean isSome(Duration time) {
        return time.toSeconds() > 0;
    }

    Duration idle(SignedIn me) {
        return me.isStaff() ? idleOfStaff : idleOfCitizens;
    }
}
