package io.yici.publicity;

import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.CaseEvent;
import io.yici.cases.CaseEvents;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersions;
import io.yici.cases.PublicNotices;
import io.yici.catalogue.ServiceItem;
import io.yici.engine.spi.StepVisit;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes cases public for as many days as their diagram says, and takes them away again. */
@Component
class Publications implements PublicNotices {

    private static final String PURPOSE = "publicity.publish";

    private final PublicationStore store;
    private final PublicObjectionStore objections;
    private final PublicFacts facts;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final CaseEvents events;
    private final WorkingCalendar calendar;
    private final Ledger ledger;
    private final Clock clock;

    Publications(
            PublicationStore store,
            PublicObjectionStore objections,
            PublicFacts facts,
            CaseFiles files,
            CaseVersions versions,
            CaseEvents events,
            WorkingCalendar calendar,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.objections = objections;
        this.facts = facts;
        this.files = files;
        this.versions = versions;
        this.events = events;
        this.calendar = calendar;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What runs for the case at the step of its diagram. */
    Optional<Publication> at(StepVisit visit) {
        return store.ofDossier(visit.dossier()).stream()
                .filter(publication -> publication.state() == Publication.State.RUNNING)
                .filter(publication -> publication.activity().equals(visit.activity()))
                .findFirst();
    }

    /** Makes the case public from now on: day 0 is today, and the last day counts whole. */
    Publication begin(StepVisit visit) {
        CaseFile file = files.of(visit.dossier());
        Instant now = clock.instant();
        LocalDate until = calendar.due(LocalDate.ofInstant(now, clock.getZone()), length(visit.settings()))
                .due();
        List<ServiceItem.Shown> shows =
                Objects.requireNonNull(versions.of(file).item().publicity()).shows();
        Publication publication = new Publication(
                UUID.randomUUID(),
                file.id(),
                visit.activity(),
                file.service(),
                file.serviceVersion(),
                now,
                until,
                until.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                Publication.State.RUNNING,
                facts.of(file.id(), shows));
        store.insert(publication);
        events.add(file.id(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.PUBLICISED)));
        ledger.record(LedgerEntry.of(LedgerEvent.DISCLOSED, PURPOSE, file.service())
                .in(file.id())
                .fields(publication.facts().keySet()));
        return publication;
    }

    private static TimeLimit length(Map<String, String> settings) {
        Unit unit = Unit.of(settings.getOrDefault("unit", Unit.CALENDAR.key())).orElse(Unit.CALENDAR);
        return new TimeLimit(Integer.parseInt(settings.getOrDefault("days", "")), unit);
    }

    /** Takes away what the step made public. */
    void end(StepVisit visit) {
        store.end(visit.dossier(), visit.activity(), Publication.State.ENDED);
        events.add(visit.dossier(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.PUBLICITY_ENDED)));
    }

    /** Keeps what runs for the case by the name its step has in another version. */
    void rename(StepVisit before, StepVisit now) {
        store.rename(before.dossier(), before.activity(), now.activity());
    }

    /** Takes away whatever of the case is public: it is decided, or withdrawn. */
    void close(UUID dossier) {
        if (versions.of(files.of(dossier)).item().publicity() != null) {
            store.end(dossier, null, Publication.State.CLOSED);
            objections.lapse(dossier, clock.instant());
        }
    }

    @Override
    public Optional<PublicNotice> of(UUID dossier) {
        return store.ofDossier(dossier).stream().findFirst().map(latest -> {
            PublicObjectionStore.Count said = objections.count(dossier);
            return new PublicNotice(
                    latest.id(), latest.isRunning(clock.instant()), latest.until(), said.filed(), said.decided());
        });
    }
}
