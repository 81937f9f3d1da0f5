package io.yici.certificate;

import java.time.Instant;

/** That a certificate holds no longer, since when and why. */
public record Revocation(Instant at, Reason reason) {

    /** Why certificates are revoked; told to everybody who verifies one, so that it says nothing of the person. */
    public enum Reason {
        /** It was issued by mistake. */
        MISTAKE,
        /** It was obtained by untrue statements. */
        UNTRUE_STATEMENTS,
        /** The decision behind it was revoked. */
        DECISION_REVOKED,
        /** Another one took its place. */
        REPLACED,
        /** Its holder gave it back. */
        RETURNED
    }
}
