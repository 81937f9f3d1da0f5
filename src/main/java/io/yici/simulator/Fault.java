package io.yici.simulator;

/** What a simulated department suffers from. */
public enum Fault {
    /** Nothing: it answers in its usual time. */
    UP,
    /** Answers three seconds later than usual. */
    SLOW,
    /** Takes the question and does not answer it. */
    SILENT,
    /** Answers every question with status 503. */
    DOWN,
    /** Refuses connections. */
    UNREACHABLE,
    /** Answers every other question with status 503, or drops the connection. */
    FLAKY
}
