package io.yici.cases;

import java.util.Set;

/** Where a case stands (domain rules, section 2); where it may go from there, {@link CaseEdge} says. */
public enum CaseStatus {
    /** 暂存: the applicant is still filling it in. */
    DRAFT,
    /** 已提交: received, not yet run. */
    SUBMITTED,
    /** 预审: a clerk is to say whether it is accepted. */
    PRE_REVIEW,
    /** 待补正: the applicant was told, once, what is missing. */
    CORRECTION,
    /** 不予受理. */
    NOT_ACCEPTED,
    /** 无需受理. */
    NOT_REQUIRED,
    /** 受理: running; records may still be on their way. */
    ACCEPTED,
    /** 容缺受理: running; some of the listed materials may come late. */
    TOLERANTLY_ACCEPTED,
    /** 视为受理: nobody said anything in time. */
    DEEMED_ACCEPTED,
    /** 审查: a clerk has something to look at, or the public has. */
    REVIEW,
    /** 特别程序: the clock stands still. */
    SPECIAL_PROCEDURE,
    /** 已延期: under review, with more time. */
    EXTENDED,
    /** 准予. */
    GRANTED,
    /** 不予, confirmed by a clerk (Personal Information Protection Law, article 24). */
    REFUSED,
    /** 转报: handed to the authority above. */
    FORWARDED,
    /** 撤回, by the applicant before the decision. */
    WITHDRAWN,
    /** 视为撤回: what was missing did not come in time. */
    DEEMED_WITHDRAWN,
    /** 撤销受理: what might come late did not come. */
    ACCEPTANCE_REVOKED,
    /** 终止: nothing is left to decide. */
    TERMINATED,
    /** 撤销决定. */
    DECISION_REVOKED;

    private static final Set<CaseStatus> OPEN = Set.of(
            SUBMITTED,
            PRE_REVIEW,
            CORRECTION,
            ACCEPTED,
            TOLERANTLY_ACCEPTED,
            DEEMED_ACCEPTED,
            REVIEW,
            SPECIAL_PROCEDURE,
            EXTENDED);

    private static final Set<CaseStatus> ACCEPTANCES = Set.of(ACCEPTED, TOLERANTLY_ACCEPTED, DEEMED_ACCEPTED);

    /** Whether the law's state machine has such an edge. */
    public boolean mayBecome(CaseStatus status) {
        return CaseEdge.ALL.stream().anyMatch(edge -> edge.from() == this && edge.to() == status);
    }

    /** Whether it has its outcome, whatever may still be undone of it. */
    public boolean isClosed() {
        return this != DRAFT && !isOpen();
    }

    /** Whether it was submitted and waits for its outcome. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether it is accepted, in any of three ways, and no person is looking at it. */
    public boolean isAcceptance() {
        return ACCEPTANCES.contains(this);
    }

    /** Whether it is for a clerk, or the public, to look at. */
    public boolean isUnderReview() {
        return this == REVIEW || this == EXTENDED;
    }
}
