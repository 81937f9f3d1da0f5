package io.yici.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's answer to whether the records of a role may be pulled for a case.
 *
 * @param role the role in the service's people, such as {@code applicant} or {@code spouse}
 * @param account who answers; null when the person has no account
 * @param subject pseudonym of the person
 * @param textVersion the service and version whose consent text was shown
 * @param textHash hash of that text, in hexadecimal
 * @param answeredAt null while it is only asked
 */
public record Consent(
        UUID id,
        UUID dossier,
        String role,
        @Nullable UUID account,
        String subject,
        ConsentState state,
        String textVersion,
        String textHash,
        Instant askedAt,
        @Nullable Instant answeredAt) {

    public boolean isGiven() {
        return state == ConsentState.GIVEN;
    }
}
