package io.yici.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate, without what it says of its holder.
 *
 * @param id may stand in a URL
 * @param dossier the case it came from
 * @param kind as the diagram's step names it
 * @param serviceVersion whose texts it is printed with
 * @param number tells it from all others, twenty characters
 * @param validUntil the last day it holds
 * @param revocation null while it holds
 */
public record Certificate(
        UUID id,
        UUID dossier,
        String kind,
        String service,
        int serviceVersion,
        String number,
        Instant issuedAt,
        LocalDate validUntil,
        @Nullable Revocation revocation) {

    /** Whether a certificate holds. */
    public enum State {
        VALID,
        EXPIRED,
        REVOKED
    }

    public State state(LocalDate today) {
        if (revocation != null) {
            return State.REVOKED;
        }
        return today.isAfter(validUntil) ? State.EXPIRED : State.VALID;
    }

    /** The number in groups of four, as people read it. */
    public String readableNumber() {
        return CertificateCode.readable(number);
    }
}
