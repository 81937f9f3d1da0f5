package io.yici.engine.spi;

/** What became of a visit to a step. */
public enum StepResult {
    /** The step is done, the case goes on. */
    PASSED,
    /** The case waits here until it is woken. */
    WAITING
}
