package io.yici.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case, as its people are told.
 *
 * @param subject what it concerned: a requirement, role, office or step of the service; null when the case as a whole
 * @param actor a clerk's account; null when the applicant or the system acted
 */
public record CaseEvent(
        UUID id,
        UUID dossier,
        Instant at,
        Kind kind,
        @Nullable String subject,
        @Nullable String actor) {

    /** What happened. */
    public enum Kind {
        BEGUN,
        /** A draft went over to a newer version of its service. */
        DRAFT_MOVED,
        /** A draft was closed because its service has a newer version. */
        DRAFT_CUT_OFF,
        /** Answers were taken over from a draft that was closed so. */
        ANSWERS_TAKEN_OVER,
        /** A running case went over to another version of its service. */
        VERSION_CHANGED,
        /** It went back to the version it was on before. */
        VERSION_CHANGED_BACK,
        CONSENTED,
        CONSENT_ASKED,
        CONSENT_GIVEN,
        CONSENT_DECLINED,
        CONSENT_WITHDRAWN,
        RECORD_FETCHED,
        RECORD_REUSED,
        RECORD_UNAVAILABLE,
        RECORD_REPLACED,
        RECORD_GIVEN_UP,
        RECORD_CHANGED,
        RECORDS_DIFFER,
        RECORD_UNREADABLE,
        RECORD_DISPUTED,
        OBJECTION_SENT,
        OBJECTION_CORRECTED,
        OBJECTION_UPHELD,
        SUBMITTED,
        RECEIVED,
        ACCEPTED,
        ACCEPTED_BY_CLERK,
        ACCEPTED_TOLERANTLY,
        DEEMED_ACCEPTED,
        NOT_ACCEPTED,
        NOT_REQUIRED,
        CORRECTION_ASKED,
        CORRECTED,
        TASK_ASKED,
        TASK_ANSWERED,
        TASK_LAPSED,
        /** A case of another service was started. */
        CALLED,
        /** It has its outcome. */
        CALL_DECIDED,
        /** Departments were asked for their opinions; the subject lists their codes. */
        DEPARTMENTS_ASKED,
        /** One has answered. */
        DEPARTMENT_ANSWERED,
        /** One has said nothing in time, which counts as agreement. */
        DEPARTMENT_SILENT,
        DEEMED_WITHDRAWN,
        LATE_MATERIAL_CAME,
        ACCEPTANCE_REVOKED,
        CLOCK_STOPPED,
        CLOCK_RESUMED,
        EXTENDED,
        TRANSFERRED,
        OVERDUE,
        ACT_UNDONE,
        FORWARDED,
        TERMINATED,
        DECISION_REVOKED,
        REVIEW_OPENED,
        REVIEWED,
        HANDED_ON,
        PUBLICISED,
        PUBLICITY_ENDED,
        PUBLIC_OBJECTIONS_CHECKED,
        DISPUTE_CHECKED,
        GRANTED,
        REFUSED,
        CERTIFICATE_ISSUED,
        WITHDRAWN
    }
}
