package io.yici.exchange.connector;

/** Why a department could not be had. */
public enum FailureKind {
    /** No complete answer within the deadline. */
    TIMEOUT,
    /** No connection, or it broke. */
    CONNECT,
    /** Answered with a status other than success. */
    HTTP,
    /** Answered with something that is no answer of its kind. */
    MALFORMED,
    /** Asked too often for now. */
    QUOTA,
    /** The department says that its own register does not work. */
    FAULT,
    /** What the department gave is older than it may be. */
    STALE,
    /** The answer is not signed by the department that signs its answers: it may be somebody else's. */
    SIGNATURE;

    /** Whether it may pass, so that the question is asked again. */
    public boolean mayPass() {
        return this != SIGNATURE;
    }
}
