package io.yici.exchange;

import java.util.Set;
import java.util.UUID;

/**
 * A case whose records are to be pulled now, and the purpose the departments are told.
 *
 * @param caseReference the case number, or the dossier while it is a draft
 * @param applicantId the applicant's person id, 18 characters
 * @param accessor pseudonym of who asks
 * @param consentedRoles roles whose person allowed it
 */
public record PullOrder(
        UUID dossier,
        String caseReference,
        String applicantId,
        String accessor,
        Set<String> consentedRoles,
        RecordPlan plan) {

    public PullOrder {
        consentedRoles = Set.copyOf(consentedRoles);
    }

    @Override
    public String toString() {
        return "PullOrder[" + dossier + "]";
    }
}
