package io.yici.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft and the case that grows from it: one row, one id for life.
 *
 * @param id the dossier
 * @param account the applicant's account
 * @param serviceVersion the version of the service it was begun on, or was moved to
 * @param caseNumber null while a draft
 * @param queryCode short code to look the state up by; null while a draft
 * @param submittedAt null while a draft
 * @param runAt when the diagram was started; null before
 * @param due last day of the promised limit; null while a draft
 * @param dueProvisional whether the due date rests on a year whose calendar is not published
 * @param answers the sealed answers; null before the first
 * @param reviewedHash hash of what the applicant saw on the last page; null before
 * @param revision counts changes, so that two tabs cannot overwrite each other unseen
 */
public record CaseFile(
        UUID id,
        UUID account,
        String service,
        int serviceVersion,
        CaseStatus status,
        @Nullable String caseNumber,
        @Nullable String queryCode,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant runAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate due,
        boolean dueProvisional,
        byte @Nullable [] answers,
        @Nullable String reviewedHash,
        int revision) {

    /** The same on another version of its service. */
    CaseFile on(int version) {
        return new CaseFile(
                id,
                account,
                service,
                version,
                status,
                caseNumber,
                queryCode,
                createdAt,
                updatedAt,
                submittedAt,
                runAt,
                closedAt,
                due,
                dueProvisional,
                answers,
                reviewedHash,
                revision);
    }

    /**
     * The case number.
     *
     * @throws CaseNotSubmitted while it is a draft
     */
    public String number() {
        if (caseNumber == null) {
            throw new CaseNotSubmitted();
        }
        return caseNumber;
    }

    /** The file as it is once it was received whole. */
    CaseFile submitted(CaseNumbers.Receipt receipt, byte[] sealed, Instant now) {
        return new CaseFile(
                id,
                account,
                service,
                serviceVersion,
                CaseStatus.SUBMITTED,
                receipt.number(),
                receipt.queryCode(),
                now,
                now,
                now,
                null,
                null,
                receipt.due().due(),
                receipt.due().provisional(),
                sealed,
                null,
                0);
    }
}
