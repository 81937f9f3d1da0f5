package io.yici.audit;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of who reads the log.
 *
 * @param monitors token by department, with which its monitor may read the entries about its data; from the environment
 */
@ConfigurationProperties("yici.ledger")
record AuditSettings(@DefaultValue Map<String, String> monitors) {

    AuditSettings {
        monitors = Map.copyOf(monitors);
    }

    /** Gives no token away. */
    @Override
    public String toString() {
        return "AuditSettings[" + monitors.keySet() + "]";
    }
}
