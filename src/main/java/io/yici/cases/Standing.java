package io.yici.cases;

import io.yici.engine.CaseProcesses;
import io.yici.engine.spi.HumanTask;
import io.yici.engine.spi.HumanTasks;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where a case stands in the law's eyes, from where it stands in its diagram. */
@Component
class Standing implements HumanTasks {

    /** The kind of task at which a clerk says whether a case is accepted. */
    static final String INTAKE = "intake";

    private static final String PUBLIC = "public";
    private static final String ASKED = "asked";
    private static final String CORRECTED = "corrected";

    private final CaseProcesses processes;
    private final CaseFiles files;
    private final CaseClocks clocks;
    private final CaseClockStore store;
    private final SubCaseStore subCases;
    private final CaseScope scope;

    Standing(
            CaseProcesses processes,
            CaseFiles files,
            CaseClocks clocks,
            CaseClockStore store,
            SubCaseStore subCases,
            CaseScope scope) {
        this.processes = processes;
        this.files = files;
        this.clocks = clocks;
        this.store = store;
        this.subCases = subCases;
        this.scope = scope;
    }

    @Override
    public void opened(HumanTask task) {
        if (INTAKE.equals(task.settings().get("kind"))) {
            clocks.awaitAcceptance(files.of(task.dossier()), task.id());
            scope.put(task.dossier(), INTAKE, true);
        }
    }

    @Override
    public void closed(String taskId) {
        // A case leaves its intake by an act, which says how.
    }

    void awaitsThePublic(UUID dossier) {
        scope.put(dossier, PUBLIC, true);
    }

    /** A step of the diagram asks the applicant for something. */
    void asks(UUID dossier) {
        scope.put(dossier, ASKED, true);
    }

    /** The applicant has given what a step of the diagram asked for. */
    void corrected(UUID dossier) {
        scope.put(dossier, CORRECTED, true);
    }

    /** Where a case stands that has not come to its end in the current transaction. */
    CaseStatus of(CaseFile file) {
        UUID dossier = file.id();
        if (is(dossier, ASKED)) {
            return CaseStatus.CORRECTION;
        }
        if (is(dossier, INTAKE)) {
            return CaseStatus.PRE_REVIEW;
        }
        return switch (file.status()) {
            case PRE_REVIEW, SPECIAL_PROCEDURE -> file.status();
            case CORRECTION -> is(dossier, CORRECTED) ? running(file) : CaseStatus.CORRECTION;
            default -> running(file);
        };
    }

    private CaseStatus running(CaseFile file) {
        UUID dossier = file.id();
        if (processes.waitsForClerk(dossier) || is(dossier, PUBLIC) || subCases.hasOpen(dossier)) {
            return file.status() == CaseStatus.EXTENDED || store.isExtended(dossier)
                    ? CaseStatus.EXTENDED
                    : CaseStatus.REVIEW;
        }
        return file.status() == CaseStatus.SUBMITTED
                ? CaseStatus.ACCEPTED
                : store.acceptance(dossier).orElse(CaseStatus.ACCEPTED);
    }

    private boolean is(UUID dossier, String what) {
        return scope.get(dossier, what, () -> false);
    }

    /** By which act a run brings a case from one status to the other. */
    static CaseAct act(CaseStatus from, CaseStatus to) {
        return switch (to) {
            case ACCEPTED, TOLERANTLY_ACCEPTED, DEEMED_ACCEPTED ->
                switch (from) {
                    case SUBMITTED -> CaseAct.ACCEPT_AT_ONCE;
                    case CORRECTION -> CaseAct.CORRECT;
                    default -> CaseAct.AWAIT_RECORDS;
                };
            case PRE_REVIEW -> CaseAct.RECEIVE;
            case CORRECTION -> CaseAct.ASK_FOR_PROOF;
            case REVIEW, EXTENDED -> CaseAct.REVIEW;
            case GRANTED -> CaseAct.GRANT;
            case REFUSED -> CaseAct.REFUSE;
            case FORWARDED -> CaseAct.FORWARD;
            default -> throw new IllegalStateException("No run ends in " + to);
        };
    }
}
