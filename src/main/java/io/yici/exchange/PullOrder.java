package io.yici.exchange;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A case whose records are to be pulled now, and the purpose the departments are told.
 *
 * @param caseReference the case number, or the dossier while it is a draft
 * @param applicantId the applicant's person id, 18 characters
 * @param accessor pseudonym of who asks
 * @param consented pseudonyms of those who allowed it, by role
 */
public record PullOrder(
        UUID dossier,
        String caseReference,
        String applicantId,
        String accessor,
        Map<String, Set<String>> consented,
        RecordPlan plan) {

    public PullOrder {
        consented = Map.copyOf(consented);
    }

    @Override
    public String toString() {
        return "PullOrder[" + dossier + "]";
    }
}
