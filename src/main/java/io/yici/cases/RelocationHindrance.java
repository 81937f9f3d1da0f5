package io.yici.cases;

/** Why a case stays on the version of its service that it is on. */
public enum RelocationHindrance {
    /** It is not on the version that is left: it was moved already. */
    ELSEWHERE,
    /** It has its outcome. */
    CLOSED,
    /** It is just being received, and stands nowhere yet. */
    NOT_STARTED,
    /** Its applicant was asked for something that is listed by the old version. */
    SUPPLEMENT,
    /** Its clock stands still for a special procedure. */
    CLOCK_STOPPED,
    /** The new version asks for records, or fields, to which nobody has agreed, or knows one no more that the case has. */
    RECORDS,
    /** The new version asks something the applicant has not answered. */
    ANSWERS,
    /** The applicant was promised an earlier day. */
    DUE_LATER,
    /** By the new version it would be late already. */
    DUE_PAST,
    /** It stands at a step that has no counterpart. */
    STEP,
    /** It does not stand any more where it was moved to. */
    GONE_ON,
    /** Two branches of it were put at one step, and cannot be told apart. */
    AMBIGUOUS,
    /** It could not be carried out; nothing of the case was changed. */
    FAILED
}
