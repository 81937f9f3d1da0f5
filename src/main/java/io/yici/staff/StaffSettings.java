package io.yici.staff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the organisation.
 *
 * @param firstPassword once, for the account {@code admin}, which is opened at the start while there is no administrator; from the environment
 */
@ConfigurationProperties("yici.staff")
record StaffSettings(@DefaultValue("") String firstPassword) {

    @Override
    public String toString() {
        return "StaffSettings[]";
    }
}
