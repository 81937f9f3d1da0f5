package io.yici.cases;

import java.util.Locale;

/** What moves a case from one status to another: who does it, and the rule it rests on. */
public enum CaseAct {
    /** 提交. */
    SUBMIT(Actor.APPLICANT, "licence-29"),
    /** 收件: somebody must look before it is accepted. */
    RECEIVE(Actor.DIAGRAM, "licence-32"),
    /** 受理. */
    ACCEPT(Actor.CLERK, "licence-32"),
    /** 受理, where nothing is missing and nobody has to look. */
    ACCEPT_AT_ONCE(Actor.DIAGRAM, "licence-32"),
    /** 容缺受理. */
    ACCEPT_TOLERANTLY(Actor.CLERK, "regulation-11"),
    /** 视为受理. */
    DEEM_ACCEPTED(Actor.TIME, "licence-32"),
    /** 不予受理. */
    NOT_ACCEPT(Actor.CLERK, "licence-32"),
    /** 无需受理. */
    NOT_REQUIRE(Actor.CLERK, "licence-32"),
    /** 一次性告知补正. */
    ASK_FOR_CORRECTION(Actor.CLERK, "licence-32"),
    /** 一次性告知补正, where rules find that a proof would do. */
    ASK_FOR_PROOF(Actor.DIAGRAM, "licence-32"),
    /** 补正. */
    CORRECT(Actor.APPLICANT, "licence-32"),
    /** 视为撤回. */
    DEEM_WITHDRAWN(Actor.TIME, "regulation-11"),
    /** 调取: records of other departments are still on their way. */
    AWAIT_RECORDS(Actor.DIAGRAM, "regulation-7"),
    /** 审查. */
    REVIEW(Actor.DIAGRAM, "licence-34"),
    /** 特别程序. */
    STOP_CLOCK(Actor.CLERK, "licence-45"),
    /** 特别程序结束. */
    RESUME_CLOCK(Actor.CLERK, "licence-45"),
    /** 延期. */
    EXTEND(Actor.SUPERVISOR, "licence-42"),
    /** 转报. */
    FORWARD(Actor.DIAGRAM, "licence-43"),
    /** 准予. */
    GRANT(Actor.DIAGRAM, "licence-38"),
    /** 不予, proposed by rules and confirmed by a clerk. */
    REFUSE(Actor.CLERK, "licence-38"),
    /** 撤回. */
    WITHDRAW(Actor.APPLICANT, "own-will"),
    /** 终止. */
    TERMINATE(Actor.CLERK, "nothing-left"),
    /** 撤销受理. */
    REVOKE_ACCEPTANCE(Actor.TIME, "regulation-11"),
    /** 撤销决定. */
    REVOKE_DECISION(Actor.SUPERVISOR, "licence-69"),
    /** Within a minute, by whoever did it. */
    UNDO(Actor.CLERK, "nothing-left-the-house");

    private final Actor actor;
    private final String rule;

    CaseAct(Actor actor, String rule) {
        this.actor = actor;
        this.rule = rule;
    }

    public Actor actor() {
        return actor;
    }

    /** Key of the rule's text, {@code cases.rule.<key>}. */
    public String rule() {
        return rule;
    }

    /** The stable name in messages, addresses and notices. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who does it. */
    public enum Actor {
        APPLICANT,
        CLERK,
        SUPERVISOR,
        /** The service's diagram and rules. */
        DIAGRAM,
        /** The passing of a term. */
        TIME
    }
}
