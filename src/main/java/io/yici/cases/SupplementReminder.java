package io.yici.cases;

import io.yici.cases.timer.TimedEvent;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reminds an applicant, before it is too late, of what was asked for. */
@Component
class SupplementReminder implements TimedEvent {

    private final SupplementStore store;
    private final Supplements supplements;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SupplementReminder(
            SupplementStore store,
            Supplements supplements,
            CaseFiles files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.supplements = supplements;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return SupplementTimers.REMINDER;
    }

    @Override
    public void happen(UUID dossier, String subject) {
        store.find(UUID.fromString(subject))
                .filter(Supplement::isOpen)
                .ifPresent(open -> events.publishEvent(new NoticeDue(
                        dossier, "correction-reminder", supplements.facts(files.of(dossier), open), clock.instant())));
    }
}
