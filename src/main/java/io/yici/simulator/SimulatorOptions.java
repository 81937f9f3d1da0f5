package io.yici.simulator;

import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How departments are simulated.
 *
 * @param clock what the departments take for the time
 * @param ports by department; 0, also for one that is not named, is any free port
 * @param latencies by department; one that is not named answers at once
 * @param secrets by department; one that is not named has its id as secret
 * @param seed the same seed makes the same people
 * @param people how many, besides those of the demo: 50 to 1,000,000
 */
public record SimulatorOptions(
        Clock clock,
        Map<String, Integer> ports,
        Map<String, Latency> latencies,
        Map<String, String> secrets,
        long seed,
        int people) {

    private static final int MOST_PEOPLE = 1_000_000;

    public SimulatorOptions {
        ports = Map.copyOf(ports);
        latencies = Map.copyOf(latencies);
        secrets = Map.copyOf(secrets);
        if (people < 0 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("There are at most " + MOST_PEOPLE + " people: " + people);
        }
    }

    /** Departments on free ports that answer at once, with 50 people besides those of the demo. */
    public static SimulatorOptions fast(Clock clock) {
        return new SimulatorOptions(clock, Map.of(), Map.of(), Map.of(), 1, 50);
    }

    /** The same with one latency for all departments. */
    public SimulatorOptions withLatency(Latency latency) {
        var all = new TreeMap<String, Latency>();
        SimulatedDepartments.DEPARTMENTS.forEach(department -> all.put(department, latency));
        return new SimulatorOptions(clock, ports, Collections.unmodifiableMap(all), secrets, seed, people);
    }

    /** The same with other people. */
    public SimulatorOptions withPeople(long otherSeed, int otherPeople) {
        return new SimulatorOptions(clock, ports, latencies, secrets, otherSeed, otherPeople);
    }

    /** The options without secrets. */
    @Override
    public String toString() {
        return "SimulatorOptions[seed " + seed + ", " + people + " people]";
    }
}
