package io.yici.simulator;

import java.util.Locale;

/** What a simulated department, or one of its resources, suffers from. */
public enum Fault {
    /** Nothing: it answers in its usual time. */
    UP,
    /** Answers three seconds later than usual. */
    SLOW,
    /** Takes the question and does not answer it. */
    SILENT,
    /** Answers every question with status 503. */
    DOWN,
    /** Refuses connections; a single resource drops them. */
    UNREACHABLE,
    /** Answers every other question with status 503, or drops the connection. */
    FLAKY,
    /** Says that the quota of questions is used up. */
    QUOTA,
    /** Has not been brought up to date for more than a year, and says so by version and time. */
    STALE,
    /** Answers about another person than the one asked about. */
    OTHER_PERSON,
    /** Writes values that no field can hold. */
    INVALID,
    /** Sends a field that nobody declared. */
    EXTRA_FIELD,
    /** Signs its answers with a key that is not its own, where it signs at all. */
    FORGED;

    /** Whether an answer comes, but not the one it should be. */
    boolean spoilsAnswers() {
        return compareTo(QUOTA) > 0;
    }

    /** Message key of its name. */
    String key() {
        return "simulator.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
