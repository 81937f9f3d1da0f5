package io.yici.cases;

import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.StepResult;
import io.yici.engine.spi.StepVisit;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The step that starts a case of another service for the same applicant, and waits for its decision where the diagram says so. Here it is only written down:
 * the case is started outside the engine's transaction. A case that comes to the step again finds what was called before.
 */
@Component
class CallServiceStep implements DiagramStep {

    private static final String NOTHING = "nothing";

    private final ServiceCallStore store;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final Clock clock;

    CallServiceStep(ServiceCallStore store, CaseFiles files, CaseVersions versions, Clock clock) {
        this.store = store;
        this.files = files;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "callService";
    }

    @Override
    public StepResult enter(StepVisit visit) {
        boolean awaits = !NOTHING.equals(visit.settings().get("await"));
        Optional<ServiceCall> before = store.find(visit.dossier(), visit.activity());
        if (before.isEmpty()) {
            String service = Objects.requireNonNull(visit.settings().get("service"));
            store.insert(new ServiceCall(
                    visit.dossier(),
                    visit.activity(),
                    service,
                    versions.called(files.of(visit.dossier()), service),
                    awaits,
                    ServiceCall.State.ASKED,
                    null,
                    clock.instant()));
        }
        boolean isOver =
                before.filter(call -> call.state() == ServiceCall.State.ENDED).isPresent();
        return awaits && !isOver ? StepResult.WAITING : StepResult.PASSED;
    }
}
