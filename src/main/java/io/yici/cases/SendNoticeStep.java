package io.yici.cases;

import io.yici.catalogue.FolderTexts;
import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.FactSource;
import io.yici.engine.spi.StepResult;
import io.yici.engine.spi.StepVisit;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The step that writes a letter of the service's own to the applicant. Its property {@code notice} names the letter's title and text among the
 * service's texts, {@code notice.<name>.title} and {@code notice.<name>.text}, which may name facts of the case in braces; each line of the text is a
 * paragraph.
 */
@Component
class SendNoticeStep implements DiagramStep {

    /** Key of the kind of letter. */
    static final String LETTER = "service-letter";

    private final CaseFiles files;
    private final CaseVersions versions;
    private final ObjectProvider<FactSource> facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendNoticeStep(
            CaseFiles files,
            CaseVersions versions,
            ObjectProvider<FactSource> facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.versions = versions;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sendNotice";
    }

    @Override
    public StepResult enter(StepVisit visit) {
        CaseFile file = files.of(visit.dossier());
        FolderTexts texts = versions.of(file).service().texts();
        String key = "notice." + visit.settings().getOrDefault("notice", "");
        Map<String, Object> stated = Map.of(
                "title", inBoth(texts, key + ".title", file.id()), "body", inBoth(texts, key + ".text", file.id()));
        events.publishEvent(new NoticeDue(file.id(), LETTER, stated, clock.instant()));
        return StepResult.PASSED;
    }

    private Map<String, List<String>> inBoth(FolderTexts texts, String key, UUID dossier) {
        return Map.of(
                "zh", written(texts, Locale.SIMPLIFIED_CHINESE, key, dossier),
                "en", written(texts, Locale.ENGLISH, key, dossier));
    }

    private List<String> written(FolderTexts texts, Locale locale, String key, UUID dossier) {
        return texts.text(locale, key, path -> value(dossier, List.of(path.split("\\.", -1))))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private @Nullable Object value(UUID dossier, List<String> path) {
        Object value = facts.orderedStream()
                .filter(source -> source.knows(dossier, path.get(0)))
                .findFirst()
                .map(source -> source.fact(dossier, path.get(0)))
                .orElse(null);
        for (String name : path.subList(1, path.size())) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }
}
