package io.yici.feedback;

import io.yici.calendar.DueDate;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.CaseEvent;
import io.yici.cases.CaseEvents;
import io.yici.cases.DepartmentAnswered;
import io.yici.cases.DepartmentAnswers;
import io.yici.cases.Dispute;
import io.yici.cases.RecordsDiffer;
import io.yici.cases.RecordsDisputed;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Account;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings what is said against a record to the department that keeps it, and its answer back to the case. */
@Component
class Objections implements DepartmentAnswers {

    private static final int PAGE = 200;
    private static final String PURPOSE = "feedback.objection";

    private final ObjectionStore store;
    private final Exchange exchange;
    private final CaseEvents events;
    private final Ledger ledger;
    private final Vault vault;
    private final WorkingCalendar calendar;
    private final FeedbackSettings settings;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Objections(
            ObjectionStore store,
            Exchange exchange,
            CaseEvents events,
            Ledger ledger,
            Vault vault,
            WorkingCalendar calendar,
            FeedbackSettings settings,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.store = store;
        this.exchange = exchange;
        this.events = events;
        this.ledger = ledger;
        this.vault = vault;
        this.calendar = calendar;
        this.settings = settings;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** An applicant's disputes go to the departments when the application is submitted, in its transaction. */
    @EventListener
    void raise(RecordsDisputed disputed) {
        List<RecordRequest> requests = exchange.requests(disputed.dossier());
        for (Dispute dispute : disputed.disputes()) {
            requests.stream()
                    .filter(request -> request.requirement().equals(dispute.requirement()))
                    .findFirst()
                    .ifPresent(request -> raise(dispute, request, disputed.service()));
        }
    }

    /** A register that says otherwise than the one that counts: its department is told, whatever it means for the case. */
    @EventListener
    void raise(RecordsDiffer differ) {
        boolean known = store.ofDossier(differ.dossier()).stream()
                .anyMatch(objection -> objection.origin() == Objection.Origin.COMPARISON
                        && objection.requirement().equals(differ.other()));
        if (!known) {
            exchange.requests(differ.dossier()).stream()
                    .filter(request -> request.requirement().equals(differ.other()))
                    .findFirst()
                    .ifPresent(request -> insert(
                            request,
                            differ.service(),
                            Objection.Origin.COMPARISON,
                            List.of(differ.comparison()),
                            null,
                            null));
        }
    }

    private void raise(Dispute dispute, RecordRequest request, String service) {
        Objection objection = insert(
                request, service, Objection.Origin.APPLICANT, dispute.fields(), dispute.reason(), dispute.document());
        tell(objection, CaseEvent.Kind.OBJECTION_SENT);
    }

    private Objection insert(
            RecordRequest request,
            String service,
            Objection.Origin origin,
            List<String> fields,
            @Nullable String reason,
            @Nullable UUID document) {
        Instant now = clock.instant();
        DueDate due =
                calendar.due(LocalDate.ofInstant(now, clock.getZone()), TimeLimit.workingDays(settings.answerDays()));
        Objection objection = new Objection(
                UUID.randomUUID(),
                request.dossier(),
                request.requirement(),
                service,
                request.department(),
                request.resource(),
                origin,
                fields,
                reason,
                document,
                now,
                due.due(),
                due.provisional(),
                Objection.State.OPEN,
                null,
                null,
                null);
        store.insert(objection);
        ledger.record(entry(objection, null));
        return objection;
    }

    /** The open objections to the officer's departments, those due first in front. */
    List<Objection> open(Account officer) {
        return store.open(officer.groups(), PAGE);
    }

    /** The answered ones, the latest first. */
    List<Objection> answered(Account officer) {
        return store.answered(officer.groups(), PAGE);
    }

    /**
     * The objection, for an officer of its department; looking at it is logged.
     *
     * @throws ObjectionNotFound when there is none, or it is another department's
     */
    @Transactional
    Objection view(UUID id, Account officer) {
        Objection objection = own(id, officer);
        ledger.record(entry(objection, officer));
        return objection;
    }

    /**
     * The department's answer, told to the applicant and to whoever works on the case.
     *
     * @param corrected whether the department has corrected its record; otherwise it stands
     * @throws ObjectionAnswered when it was answered before
     */
    @Transactional
    void answer(UUID id, Account officer, boolean corrected, String reason) {
        Objection objection = own(id, officer);
        Objection.State state = corrected ? Objection.State.CORRECTED : Objection.State.UPHELD;
        if (!store.answer(objection, state, reason, officer.id(), clock.instant())) {
            throw new ObjectionAnswered();
        }
        if (objection.origin() == Objection.Origin.APPLICANT) {
            tell(objection, corrected ? CaseEvent.Kind.OBJECTION_CORRECTED : CaseEvent.Kind.OBJECTION_UPHELD);
            publisher.publishEvent(new DepartmentAnswered(objection.dossier()));
        }
        ledger.record(entry(objection, officer));
    }

    /** Whether the officer may see this document: it was handed in against a record of the officer's department. */
    boolean mayRead(UUID dossier, UUID document, Account officer) {
        return store.ofDossier(dossier).stream()
                .filter(objection -> officer.groups().contains(objection.department()))
                .anyMatch(objection -> document.equals(objection.document()));
    }

    @Override
    public List<Answer> of(UUID dossier) {
        return store.ofDossier(dossier).stream()
                .filter(objection -> objection.origin() == Objection.Origin.APPLICANT)
                .map(Objections::told)
                .toList();
    }

    private static Answer told(Objection objection) {
        return new Answer(
                objection.requirement(),
                objection.department(),
                objection.isOpen() ? null : objection.state() == Objection.State.CORRECTED,
                objection.answer(),
                objection.due());
    }

    private Objection own(UUID id, Account officer) {
        return store.find(id)
                .filter(objection -> officer.groups().contains(objection.department()))
                .orElseThrow(ObjectionNotFound::new);
    }

    private void tell(Objection objection, CaseEvent.Kind kind) {
        events.add(objection.dossier(), List.of(CaseEvents.Happened.of(kind, objection.requirement())));
    }

    private LedgerEntry entry(Objection objection, @Nullable Account officer) {
        LedgerEntry entry = LedgerEntry.of(LedgerEvent.FEEDBACK, PURPOSE, objection.service())
                .in(objection.dossier())
                .departments(objection.department())
                .fields(objection.fields());
        return officer == null ? entry : entry.by(vault.pseudonym(officer.id().toString()));
    }
}
