package io.yici.publicity;

import io.yici.cases.CaseRuns;
import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.StepResult;
import io.yici.engine.spi.StepVisit;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The step that makes a case public for a number of days: it waits for them to pass, and nobody has to do anything. */
@Component
class PublicityStep implements DiagramStep {

    private final Publications publications;
    private final CaseRuns runs;
    private final Clock clock;

    PublicityStep(Publications publications, CaseRuns runs, Clock clock) {
        this.publications = publications;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "publicity";
    }

    @Override
    public StepResult enter(StepVisit visit) {
        Publication publication = publications.at(visit).orElseGet(() -> publications.begin(visit));
        if (publication.isRunning(clock.instant())) {
            runs.awaitsThePublic(visit.dossier());
            return StepResult.WAITING;
        }
        publications.end(visit);
        return StepResult.PASSED;
    }

    /** What is public stays public until the day that was announced. */
    @Override
    public void moved(StepVisit before, StepVisit now) {
        publications.rename(before, now);
    }
}
