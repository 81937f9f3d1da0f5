package io.yici.cases;

import io.yici.catalogue.FolderTexts;
import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.StepResult;
import io.yici.engine.spi.StepVisit;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The step from which on another office has the case, such as the one at the applicant's place of registration; its property {@code office}
 * names it among the service's texts. The applicant is told.
 */
@Component
class HandOnStep implements DiagramStep {

    private final CaseFiles files;
    private final CaseVersions versions;
    private final CaseEvents events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    HandOnStep(
            CaseFiles files,
            CaseVersions versions,
            CaseEvents events,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.files = files;
        this.versions = versions;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "handOn";
    }

    @Override
    public StepResult enter(StepVisit visit) {
        String office = visit.settings().getOrDefault("office", "");
        CaseFile file = files.of(visit.dossier());
        events.add(file.id(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.HANDED_ON, office)));
        publisher.publishEvent(new NoticeDue(file.id(), "transferred", facts(file, office), clock.instant()));
        return StepResult.PASSED;
    }

    private Map<String, Object> facts(CaseFile file, String office) {
        FolderTexts texts = versions.of(file).service().texts();
        String key = "office." + office;
        return Map.of(
                "agency",
                Map.of("zh", texts.text(Locale.SIMPLIFIED_CHINESE, key), "en", texts.text(Locale.ENGLISH, key)));
    }
}
