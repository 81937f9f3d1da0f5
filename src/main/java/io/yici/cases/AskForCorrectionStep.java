package io.yici.cases;

import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.StepResult;
import io.yici.engine.spi.StepVisit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The step that asks the applicant, once, for proofs that would let the case be granted, and waits. Silence past the deadline withdraws the application; a
 * case whose applicant was asked before goes on.
 */
@Component
class AskForCorrectionStep implements DiagramStep {

    private final Supplements supplements;
    private final CaseFiles files;
    private final Standing standing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskForCorrectionStep(
            Supplements supplements,
            CaseFiles files,
            Standing standing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.supplements = supplements;
        this.files = files;
        this.standing = standing;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "askForCorrection";
    }

    @Override
    public StepResult enter(StepVisit visit) {
        Optional<Supplement> asked = supplements.of(visit.dossier()).stream()
                .filter(one -> one.kind() == Supplement.Kind.CORRECTION)
                .filter(one -> one.state() != Supplement.State.TAKEN_BACK)
                .reduce((before, after) -> after);
        if (asked.isEmpty()) {
            ask(files.of(visit.dossier()), visit.settings());
            return StepResult.WAITING;
        }
        return asked.get().isOpen() ? StepResult.WAITING : StepResult.PASSED;
    }

    private void ask(CaseFile file, Map<String, String> settings) {
        List<String> materials =
                List.of(Objects.requireNonNull(settings.get("materials")).trim().split("\\s*,\\s*"));
        boolean anyOf = "any".equals(settings.get("enough"));
        Unit unit = Unit.of(settings.getOrDefault("unit", Unit.WORKING.key())).orElse(Unit.WORKING);
        TimeLimit within = new TimeLimit(Integer.parseInt(settings.getOrDefault("days", "15")), unit);
        Supplement supplement = supplements.askAtStep(file, materials, anyOf, within);
        standing.asks(file.id());
        events.publishEvent(
                new NoticeDue(file.id(), Supplements.CORRECTION, supplements.facts(file, supplement), clock.instant()));
    }
}
