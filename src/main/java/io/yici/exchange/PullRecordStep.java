package io.yici.exchange;

import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.StepResult;
import io.yici.engine.spi.StepVisit;
import org.springframework.stereotype.Component;

/** The step that needs a record: it passes when the record is there, or known not to be needed, and waits otherwise. */
@Component
class PullRecordStep implements DiagramStep {

    private final Settled settled;

    PullRecordStep(Settled settled) {
        this.settled = settled;
    }

    @Override
    public String name() {
        return "pullRecord";
    }

    @Override
    public StepResult enter(StepVisit visit) {
        String requirement = visit.settings().getOrDefault("record", "");
        return settled.isSettled(visit.dossier(), requirement) ? StepResult.PASSED : StepResult.WAITING;
    }
}
