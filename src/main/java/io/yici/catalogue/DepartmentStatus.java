package io.yici.catalogue;

/** How a department's registers answer at present, as its breaker sees it. */
public enum DepartmentStatus {
    UP,
    /** Answers, and takes long. */
    SLOW,
    /** Does not answer: questions are held back, a few are let through to see. */
    DOWN
}
