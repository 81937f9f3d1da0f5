package io.yici.inbox.act;

import io.yici.cases.CaseAct;
import io.yici.cases.CaseEdge;
import io.yici.cases.CaseStatus;
import io.yici.inbox.OpinionItems;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItems;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An act that a clerk can do to a case, wherever its diagram stands. */
enum ClerkAct {
    ACCEPT(CaseAct.ACCEPT, "accepted", Who.GROUP, true),
    ACCEPT_TOLERANTLY(CaseAct.ACCEPT_TOLERANTLY, "tolerantly-accepted", Who.GROUP, true),
    ASK_FOR_CORRECTION(CaseAct.ASK_FOR_CORRECTION, "correction", Who.EITHER, true),
    NOT_ACCEPT(CaseAct.NOT_ACCEPT, "not-accepted", Who.GROUP, true),
    NOT_REQUIRE(CaseAct.NOT_REQUIRE, "not-required", Who.GROUP, true),
    STOP_CLOCK(CaseAct.STOP_CLOCK, "special-procedure-started", Who.GROUP, false),
    RESUME_CLOCK(CaseAct.RESUME_CLOCK, "special-procedure-ended", Who.GROUP, false),
    EXTEND(CaseAct.EXTEND, "extended", Who.SUPERVISOR, false),
    TRANSFER(CaseAct.REVIEW, "transferred", Who.EITHER, false),
    TERMINATE(CaseAct.TERMINATE, "terminated", Who.GROUP, false),
    REVOKE_DECISION(CaseAct.REVOKE_DECISION, "decision-revoked", Who.SUPERVISOR, false);

    private final CaseAct act;
    private final String letter;
    private final Who who;
    private final boolean atIntake;

    ClerkAct(CaseAct act, String letter, Who who, boolean atIntake) {
        this.act = act;
        this.letter = letter;
        this.who = who;
        this.atIntake = atIntake;
    }

    static Optional<ClerkAct> of(String key) {
        return Arrays.stream(values()).filter(act -> act.key().equals(key)).findFirst();
    }

    /** The stable name in addresses and messages. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the letter that tells it, under which it is kept as done. */
    String letter() {
        return letter;
    }

    /** Key of the rule's text among the cases' messages. */
    String ruleKey() {
        return "cases.rule." + act.rule();
    }

    /** Whether the law knows this act from where the case stands. */
    boolean isPossible(CaseStatus status, WorkItem item) {
        if (OpinionItems.is(item) && this != TRANSFER) {
            return false;
        }
        if (this == TRANSFER) {
            return item.isOpen();
        }
        boolean anywhere = this == TERMINATE || this == REVOKE_DECISION;
        boolean atItsStep = anywhere || item.kind().equals(WorkItems.INTAKE) == atIntake;
        return atItsStep && CaseEdge.ALL.stream().anyMatch(edge -> edge.from() == status && edge.act() == act);
    }

    /**
     * Whether somebody may do it.
     *
     * @param member whether they do such items in their group, or act for one who has the item
     * @param leads whether they oversee the group or are its head
     * @param supervisor whether they oversee the group
     */
    boolean isFor(boolean member, boolean leads, boolean supervisor) {
        return switch (who) {
            case GROUP -> member;
            case SUPERVISOR -> supervisor;
            case EITHER -> member || leads;
        };
    }

    /** Who does it. */
    private enum Who {
        GROUP,
        SUPERVISOR,
        EITHER
    }
}
