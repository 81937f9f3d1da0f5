package io.yici.simulator;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the demo's departments are simulated.
 *
 * @param seed the same seed makes the same people
 * @param people how many, besides those of the demo
 * @param departments by id; one that is not named listens on any free port and answers at once
 */
@ConfigurationProperties("yici.simulator")
record SimulatorSettings(
        @DefaultValue("2026") long seed,
        @DefaultValue("1000") int people,
        @DefaultValue Map<String, Department> departments) {

    /**
     * A simulated department.
     *
     * @param port 0 is any free one
     * @param least the shortest time to an answer
     * @param most the longest
     */
    record Department(
            @DefaultValue("0") int port,
            @DefaultValue("0ms") Duration least,
            @DefaultValue("0ms") Duration most) {}
}
