package io.yici.cases;

import static io.yici.cases.CaseStatus.ACCEPTANCE_REVOKED;
import static io.yici.cases.CaseStatus.ACCEPTED;
import static io.yici.cases.CaseStatus.CORRECTION;
import static io.yici.cases.CaseStatus.DECISION_REVOKED;
import static io.yici.cases.CaseStatus.DEEMED_ACCEPTED;
import static io.yici.cases.CaseStatus.DEEMED_WITHDRAWN;
import static io.yici.cases.CaseStatus.DRAFT;
import static io.yici.cases.CaseStatus.EXTENDED;
import static io.yici.cases.CaseStatus.FORWARDED;
import static io.yici.cases.CaseStatus.GRANTED;
import static io.yici.cases.CaseStatus.NOT_ACCEPTED;
import static io.yici.cases.CaseStatus.NOT_REQUIRED;
import static io.yici.cases.CaseStatus.PRE_REVIEW;
import static io.yici.cases.CaseStatus.REFUSED;
import static io.yici.cases.CaseStatus.REVIEW;
import static io.yici.cases.CaseStatus.SPECIAL_PROCEDURE;
import static io.yici.cases.CaseStatus.SUBMITTED;
import static io.yici.cases.CaseStatus.TERMINATED;
import static io.yici.cases.CaseStatus.TOLERANTLY_ACCEPTED;
import static io.yici.cases.CaseStatus.WITHDRAWN;

import java.util.ArrayList;
import java.util.List;

/** One way a case may go: the state machine of the law, as data. No status changes along any other way. */
public record CaseEdge(CaseStatus from, CaseAct act, CaseStatus to) {

    private static final List<CaseStatus> RUNNING = List.of(ACCEPTED, TOLERANTLY_ACCEPTED, DEEMED_ACCEPTED);
    private static final List<CaseStatus> LOOKED_AT = List.of(REVIEW, EXTENDED);
    private static final List<CaseStatus> BEFORE_ACCEPTANCE = List.of(SUBMITTED, PRE_REVIEW, CORRECTION);

    /** All of them. */
    public static final List<CaseEdge> ALL = all();

    private static List<CaseEdge> all() {
        List<CaseEdge> edges = new ArrayList<>();
        edges.add(new CaseEdge(DRAFT, CaseAct.SUBMIT, SUBMITTED));
        edges.add(new CaseEdge(DRAFT, CaseAct.WITHDRAW, WITHDRAWN));
        beforeAcceptance(edges);
        for (CaseStatus running : RUNNING) {
            running(edges, running);
        }
        for (CaseStatus looked : LOOKED_AT) {
            running(edges, looked);
            edges.add(new CaseEdge(looked, CaseAct.STOP_CLOCK, SPECIAL_PROCEDURE));
            edges.add(new CaseEdge(SPECIAL_PROCEDURE, CaseAct.RESUME_CLOCK, looked));
            RUNNING.forEach(running -> edges.add(new CaseEdge(looked, CaseAct.AWAIT_RECORDS, running)));
        }
        edges.add(new CaseEdge(REVIEW, CaseAct.EXTEND, EXTENDED));
        ends(edges, SPECIAL_PROCEDURE);
        edges.add(new CaseEdge(EXTENDED, CaseAct.UNDO, REVIEW));
        LOOKED_AT.forEach(looked -> edges.add(new CaseEdge(SPECIAL_PROCEDURE, CaseAct.UNDO, looked)));
        edges.add(new CaseEdge(CORRECTION, CaseAct.UNDO, PRE_REVIEW));
        edges.add(new CaseEdge(GRANTED, CaseAct.REVOKE_DECISION, DECISION_REVOKED));
        return List.copyOf(edges);
    }

    private static void beforeAcceptance(List<CaseEdge> edges) {
        for (CaseStatus before : BEFORE_ACCEPTANCE) {
            edges.add(new CaseEdge(before, CaseAct.WITHDRAW, WITHDRAWN));
        }
        for (CaseStatus arrived : List.of(SUBMITTED, CORRECTION)) {
            CaseAct came = arrived == SUBMITTED ? CaseAct.ACCEPT_AT_ONCE : CaseAct.CORRECT;
            edges.add(new CaseEdge(arrived, came, ACCEPTED));
            edges.add(new CaseEdge(arrived, arrived == SUBMITTED ? CaseAct.RECEIVE : CaseAct.CORRECT, PRE_REVIEW));
            edges.add(new CaseEdge(arrived, CaseAct.REVIEW, REVIEW));
            edges.add(new CaseEdge(arrived, CaseAct.GRANT, GRANTED));
            edges.add(new CaseEdge(arrived, CaseAct.FORWARD, FORWARDED));
        }
        edges.add(new CaseEdge(SUBMITTED, CaseAct.ASK_FOR_PROOF, CORRECTION));
        edges.add(new CaseEdge(CORRECTION, CaseAct.DEEM_WITHDRAWN, DEEMED_WITHDRAWN));
        edges.add(new CaseEdge(PRE_REVIEW, CaseAct.ASK_FOR_CORRECTION, CORRECTION));
        edges.add(new CaseEdge(PRE_REVIEW, CaseAct.ACCEPT, ACCEPTED));
        edges.add(new CaseEdge(PRE_REVIEW, CaseAct.ACCEPT_TOLERANTLY, TOLERANTLY_ACCEPTED));
        edges.add(new CaseEdge(PRE_REVIEW, CaseAct.DEEM_ACCEPTED, DEEMED_ACCEPTED));
        edges.add(new CaseEdge(PRE_REVIEW, CaseAct.NOT_ACCEPT, NOT_ACCEPTED));
        edges.add(new CaseEdge(PRE_REVIEW, CaseAct.NOT_REQUIRE, NOT_REQUIRED));
        edges.add(new CaseEdge(PRE_REVIEW, CaseAct.TERMINATE, TERMINATED));
        edges.add(new CaseEdge(PRE_REVIEW, CaseAct.DEEM_WITHDRAWN, DEEMED_WITHDRAWN));
    }

    /** What may become of a case that runs, wherever it stands in its diagram. */
    private static void running(List<CaseEdge> edges, CaseStatus from) {
        if (!LOOKED_AT.contains(from)) {
            LOOKED_AT.forEach(looked -> edges.add(new CaseEdge(from, CaseAct.REVIEW, looked)));
            edges.add(new CaseEdge(from, CaseAct.RECEIVE, PRE_REVIEW));
        }
        edges.add(new CaseEdge(from, CaseAct.ASK_FOR_PROOF, CORRECTION));
        edges.add(new CaseEdge(from, CaseAct.GRANT, GRANTED));
        edges.add(new CaseEdge(from, CaseAct.REFUSE, REFUSED));
        edges.add(new CaseEdge(from, CaseAct.FORWARD, FORWARDED));
        ends(edges, from);
    }

    private static void ends(List<CaseEdge> edges, CaseStatus from) {
        edges.add(new CaseEdge(from, CaseAct.WITHDRAW, WITHDRAWN));
        edges.add(new CaseEdge(from, CaseAct.TERMINATE, TERMINATED));
        edges.add(new CaseEdge(from, CaseAct.REVOKE_ACCEPTANCE, ACCEPTANCE_REVOKED));
        edges.add(new CaseEdge(from, CaseAct.DEEM_WITHDRAWN, DEEMED_WITHDRAWN));
    }
}
