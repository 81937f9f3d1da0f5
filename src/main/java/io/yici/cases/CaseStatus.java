package io.yici.cases;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands, and where it may go from there (domain rules, section 2). */
public enum CaseStatus {
    /** 暂存: the applicant is still filling it in. */
    DRAFT,
    /** 已提交: received, not yet run. */
    SUBMITTED,
    /** 受理: running; records may still be on their way. */
    ACCEPTED,
    /** 审查: a clerk has something to look at, or the public has. */
    REVIEW,
    /** 准予. */
    GRANTED,
    /** 不予, confirmed by a clerk (Personal Information Protection Law, article 24). */
    REFUSED,
    /** 撤回, by the applicant before the decision. */
    WITHDRAWN;

    private Set<CaseStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(ACCEPTED, REVIEW, GRANTED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(REVIEW, GRANTED, REFUSED, WITHDRAWN);
            case REVIEW -> EnumSet.of(ACCEPTED, GRANTED, REFUSED, WITHDRAWN);
            case GRANTED, REFUSED, WITHDRAWN -> EnumSet.noneOf(CaseStatus.class);
        };
    }

    /** Whether the law's state machine has this edge. */
    public boolean mayBecome(CaseStatus status) {
        return next().contains(status);
    }

    /** Whether nothing more happens to the case by itself. */
    public boolean isClosed() {
        return next().isEmpty();
    }

    /** Whether it was submitted and waits for its outcome. */
    public boolean isOpen() {
        return this == SUBMITTED || this == ACCEPTED || this == REVIEW;
    }
}
