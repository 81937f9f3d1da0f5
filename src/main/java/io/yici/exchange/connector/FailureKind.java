package io.yici.exchange.connector;

/** Why a department could not be had. All of them may pass: the question can be asked again. */
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
    STALE
}
