package io.yici.cases;

import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.StepResult;
import io.yici.engine.spi.StepVisit;
import org.springframework.stereotype.Component;

/** The step that asks several departments side by side for their opinions on the case, and waits for them. */
@Component
class AskDepartmentsStep implements DiagramStep {

    private final SubCases subCases;
    private final SubCaseDisclosure disclosure;

    AskDepartmentsStep(SubCases subCases, SubCaseDisclosure disclosure) {
        this.subCases = subCases;
        this.disclosure = disclosure;
    }

    @Override
    public String name() {
        return "askDepartments";
    }

    @Override
    public StepResult enter(StepVisit visit) {
        disclosure.enter(visit.dossier(), subCases.ask(visit));
        return wake(visit);
    }

    @Override
    public StepResult wake(StepVisit visit) {
        return subCases.isWaiting(visit) ? StepResult.WAITING : StepResult.PASSED;
    }

    @Override
    public void moved(StepVisit before, StepVisit now) {
        subCases.moved(before, now);
    }

    @Override
    public void left(StepVisit visit) {
        subCases.left(visit.dossier(), visit.activity());
    }
}
