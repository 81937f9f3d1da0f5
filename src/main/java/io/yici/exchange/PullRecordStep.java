package io.yici.exchange;

import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.StepResult;
import io.yici.engine.spi.StepVisit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The step that needs a record: it passes when the record is there, or known not to be needed, and waits otherwise. A record that was not
 * planned, because not every case comes by, is asked for once the case stands here.
 */
@Component
class PullRecordStep implements DiagramStep {

    private final RunningCases cases;
    private final Exchange exchange;

    PullRecordStep(RunningCases cases, Exchange exchange) {
        this.cases = cases;
        this.exchange = exchange;
    }

    @Override
    public String name() {
        return "pullRecord";
    }

    @Override
    public StepResult enter(StepVisit visit) {
        String requirement = visit.settings().getOrDefault("record", "");
        Optional<RecordRequest> request = cases.request(visit.dossier(), requirement);
        if (request.isEmpty()) {
            exchange.demand(visit.dossier(), cases.plan(visit.dossier()), requirement);
            return StepResult.WAITING;
        }
        return request.get().state().isSettled() ? StepResult.PASSED : StepResult.WAITING;
    }
}
