package io.yici.feedback;

import io.yici.calendar.DueDate;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.timer.CaseTimers;
import io.yici.cases.timer.TimedEvent;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Account;
import io.yici.organisation.Organisation;
import io.yici.organisation.Role;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follow-ups of bad ratings (回访): the department that decided says what it found, within a limit of its own. */
@Component
class FollowUps implements TimedEvent {

    private static final int PAGE = 200;
    private static final String PURPOSE = "feedback.follow-up";

    private final FollowUpStore store;
    private final RatingStore ratings;
    private final CaseTimers timers;
    private final Ledger ledger;
    private final Vault vault;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final FeedbackSettings settings;
    private final Clock clock;

    FollowUps(
            FollowUpStore store,
            RatingStore ratings,
            CaseTimers timers,
            Ledger ledger,
            Vault vault,
            Organisation organisation,
            WorkingCalendar calendar,
            FeedbackSettings settings,
            Clock clock) {
        this.store = store;
        this.ratings = ratings;
        this.timers = timers;
        this.ledger = ledger;
        this.vault = vault;
        this.organisation = organisation;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens the follow-up of a rating, in the transaction that keeps the rating. */
    void open(Rating rating) {
        DueDate due = calendar.due(LocalDate.now(clock), TimeLimit.workingDays(settings.followUpDays()));
        store.insert(new FollowUp(
                rating.id(), rating.service(), rating.department(), due.due(), due.provisional(), true, false));
        // The follow-up stands in the case's place: the timer's row would otherwise tell whose rating it is.
        timers.setAfter(rating.id(), kind(), rating.id().toString(), due.due());
    }

    @Override
    public String kind() {
        return "follow-up-overdue";
    }

    @Override
    public void happen(UUID dossier, String subject) {
        store.overdue(UUID.fromString(subject));
    }

    /** The open ones of the departments the officer answers for or oversees, those due first in front. */
    List<FollowUp> open(Account officer) {
        return store.open(departments(officer), PAGE);
    }

    /** The answered ones, the latest first. */
    List<FollowUp> closed(Account officer) {
        return store.closed(departments(officer), PAGE);
    }

    /**
     * What an officer reads of a follow-up: never who rated, nor which case.
     *
     * @param words what was written; nothing where nothing was
     * @param answer what the department said; nothing until it did
     */
    record Read(FollowUp followUp, Rating rating, Optional<String> words, Optional<String> answer) {}

    /**
     * The follow-up, for an officer of its department; looking at it is logged.
     *
     * @throws FollowUpNotFound when there is none, or it is another department's
     */
    @Transactional
    Read view(UUID id, Account officer) {
        FollowUp followUp = own(id, officer);
        ledger.record(entry(followUp, officer).fields(List.of("words")));
        return new Read(
                followUp,
                ratings.find(id).orElseThrow(FollowUpNotFound::new),
                ratings.words(id),
                ratings.place(id).flatMap(dossier -> store.answer(id, dossier)));
    }

    /**
     * The department's answer, which the person who rated reads; it ends the follow-up.
     *
     * @throws FollowUpClosed when it was answered before
     */
    @Transactional
    void answer(UUID id, Account officer, String answer) {
        FollowUp followUp = own(id, officer);
        UUID dossier = ratings.place(id).orElseThrow(FollowUpNotFound::new);
        if (!store.close(id, dossier, answer, officer.id(), clock.instant())) {
            throw new FollowUpClosed();
        }
        timers.clear(id, kind(), id.toString());
        ledger.record(entry(followUp, officer));
    }

    Optional<FollowUp> of(Rating rating) {
        return store.find(rating.id());
    }

    /** What the department said to a rating of the case. */
    Optional<String> answer(Rating rating, UUID dossier) {
        return store.answer(rating.id(), dossier);
    }

    private FollowUp own(UUID id, Account officer) {
        return store.find(id)
                .filter(followUp -> departments(officer).contains(followUp.department()))
                .orElseThrow(FollowUpNotFound::new);
    }

    /** Whoever answers for no department, and oversees no group of one, learns nothing of ratings. */
    private Set<String> departments(Account officer) {
        Set<String> departments = organisation.departmentsOf(officer);
        if (departments.isEmpty() && !officer.is(Role.OFFICER)) {
            throw new FollowUpNotFound();
        }
        return departments;
    }

    private LedgerEntry entry(FollowUp followUp, Account officer) {
        return LedgerEntry.of(LedgerEvent.FEEDBACK, PURPOSE, followUp.service())
                .departments(followUp.department())
                .by(vault.pseudonym(officer.id().toString()));
    }
}
