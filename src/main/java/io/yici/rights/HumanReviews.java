package io.yici.rights;

import io.yici.calendar.DueDate;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.cases.NoticeDue;
import io.yici.decision.CaseDecisions;
import io.yici.decision.Review;
import io.yici.engine.spi.HumanTask;
import io.yici.inbox.CaseItems;
import io.yici.inbox.ServiceSteps;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItems;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Account;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person looks at what rules decided, because the applicant asks for it. Once for a case; what a person decided has its routes of appeal. */
@Component
class HumanReviews {

    private static final String PURPOSE = "rights.human-review";
    private static final String BASIS = "rights.law.human-review";
    private static final Set<CaseStatus> DECIDED = Set.of(CaseStatus.GRANTED, CaseStatus.REFUSED, CaseStatus.FORWARDED);

    private final HumanReviewStore store;
    private final Drafts drafts;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final CaseDecisions decisions;
    private final WorkItems items;
    private final Ledger ledger;
    private final Vault vault;
    private final WorkingCalendar calendar;
    private final RightsSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HumanReviews(
            HumanReviewStore store,
            Drafts drafts,
            CaseFiles files,
            CaseVersions versions,
            CaseDecisions decisions,
            WorkItems items,
            Ledger ledger,
            Vault vault,
            WorkingCalendar calendar,
            RightsSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.files = files;
        this.versions = versions;
        this.decisions = decisions;
        this.items = items;
        this.ledger = ledger;
        this.vault = vault;
        this.calendar = calendar;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Whether rules alone decided the case, and nobody was asked for yet. */
    boolean isPossible(CaseFile file) {
        return DECIDED.contains(file.status())
                && decisions.reviews(file.id()).isEmpty()
                && !decisions.of(file.id()).isEmpty()
                && store.ofCase(file.id()).isEmpty();
    }

    Optional<HumanReview> ofCase(UUID dossier) {
        return store.ofCase(dossier);
    }

    /**
     * Asks for a person.
     *
     * @param reason in the applicant's own words; may be empty
     * @throws HumanReviewNotPossible unless {@link #isPossible}
     */
    @Transactional
    HumanReview ask(UUID dossier, UUID account, String reason) {
        drafts.own(dossier, account);
        CaseFile file = files.lock(dossier);
        String group = ServiceSteps.groups(versions.of(file).service().folder()).stream()
                .findFirst()
                .orElseThrow(HumanReviewNotPossible::new);
        if (!isPossible(file)) {
            throw new HumanReviewNotPossible();
        }
        DueDate due = calendar.due(LocalDate.now(clock), TimeLimit.workingDays(settings.reviewDays()));
        HumanReview review = new HumanReview(
                UUID.randomUUID(),
                dossier,
                HumanReview.State.OPEN,
                clock.instant(),
                due.due(),
                due.provisional(),
                null,
                null);
        try {
            store.insert(review, reason);
        } catch (DuplicateKeyException twice) {
            throw new HumanReviewNotPossible();
        }
        items.opened(new HumanTask(
                review.id().toString(),
                dossier,
                "",
                List.of(group),
                Map.of("kind", CaseItems.HUMAN_REVIEW, "limit", String.valueOf(settings.reviewDays()))));
        ledger.record(entry(LedgerEvent.REVIEW_ASKED, dossier, account));
        return review;
    }

    /** Takes it back. */
    @Transactional
    void withdraw(UUID dossier, UUID account) {
        drafts.own(dossier, account);
        HumanReview review = store.ofCase(dossier).orElseThrow(HumanReviewNotFound::new);
        if (!store.withdraw(review.id())) {
            throw new HumanReviewClosed();
        }
        items.closed(review.id().toString());
        ledger.record(entry(LedgerEvent.WITHDRAWN, dossier, account));
    }

    /**
     * What a clerk reads of it.
     *
     * @param reason what the applicant wrote
     */
    record Read(HumanReview review, WorkItem item, Optional<String> reason) {}

    /** For a clerk who may look at its item; looking at it is logged. */
    @Transactional
    Read view(UUID id, Account clerk) {
        WorkItem item = items.view(id.toString(), clerk);
        HumanReview review = store.find(id).orElseThrow(HumanReviewNotFound::new);
        return new Read(review, item, store.reason(review));
    }

    Optional<String> answer(HumanReview review) {
        return store.answer(review);
    }

    /**
     * The clerk's answer, told to the applicant by letter. That it is changed is said here; the act that changes it is taken on the case itself.
     *
     * @throws HumanReviewClosed when it was answered or taken back before
     */
    @Transactional
    void answer(UUID id, Account clerk, HumanReview.Outcome outcome, String answer) {
        WorkItem item = items.take(id.toString(), clerk);
        HumanReview review = store.find(id).orElseThrow(HumanReviewNotFound::new);
        if (!store.answer(review, outcome, answer, clerk.id(), clock.instant())) {
            throw new HumanReviewClosed();
        }
        String found = outcome.name().toLowerCase(Locale.ROOT);
        decisions.review(new Review(
                UUID.randomUUID(),
                item.dossier(),
                "",
                CaseItems.HUMAN_REVIEW,
                found,
                answer,
                clerk.id(),
                clock.instant()));
        items.closed(item.id());
        ledger.record(entry(LedgerEvent.DECIDED, item.dossier(), clerk.id()));
        events.publishEvent(
                new NoticeDue(item.dossier(), "human-review-" + found, Map.of("reason", answer), clock.instant()));
    }

    private LedgerEntry entry(LedgerEvent event, UUID dossier, UUID by) {
        return LedgerEntry.of(event, PURPOSE, BASIS).in(dossier).by(vault.pseudonym(by.toString()));
    }
}
