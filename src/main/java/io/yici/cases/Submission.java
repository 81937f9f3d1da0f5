package io.yici.cases;

import io.yici.exchange.Consent;
import io.yici.exchange.Consents;
import io.yici.exchange.Exchange;
import io.yici.exchange.Freshness;
import io.yici.exchange.PullOrder;
import io.yici.exchange.RecordRequest;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Accounts;
import io.yici.organisation.PersonIdentity;
import io.yici.site.FormErrors;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receives applications and runs them: one transaction to receive, one to run, the departments asked in between or before.
 *
 * <p>A draft is received once, however often it is submitted; a case that was received and not run, because the node stopped, is run by
 * the {@link Sweeper}.
 */
@Component
public class Submission {

    private static final Logger LOG = LoggerFactory.getLogger(Submission.class);

    private final CaseFileStore files;
    private final Drafts drafts;
    private final CaseVersions versions;
    private final CaseNumbers numbers;
    private final CaseRuns runs;
    private final CaseEvents events;
    private final CaseLog log;
    private final FormFilling forms;
    private final Answers answers;
    private final ReviewedContent reviewed;
    private final Exchange exchange;
    private final Freshness freshness;
    private final Consents consents;
    private final PullOrdersOfCases orders;
    private final Accounts accounts;
    private final Vault vault;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Submission(
            CaseFileStore files,
            Drafts drafts,
            CaseVersions versions,
            CaseNumbers numbers,
            CaseRuns runs,
            CaseEvents events,
            CaseLog log,
            FormFilling forms,
            Answers answers,
            ReviewedContent reviewed,
            Exchange exchange,
            Freshness freshness,
            Consents consents,
            PullOrdersOfCases orders,
            Accounts accounts,
            Vault vault,
            ApplicationEventPublisher publisher,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.files = files;
        this.drafts = drafts;
        this.versions = versions;
        this.numbers = numbers;
        this.runs = runs;
        this.events = events;
        this.log = log;
        this.forms = forms;
        this.answers = answers;
        this.reviewed = reviewed;
        this.exchange = exchange;
        this.freshness = freshness;
        this.consents = consents;
        this.orders = orders;
        this.accounts = accounts;
        this.vault = vault;
        this.publisher = publisher;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Marks what the applicant sees on the last page, to be told again on submission. */
    public String review(CaseFile file) {
        String hash = hash(file);
        transaction.executeWithoutResult(status -> files.reviewed(file.id(), hash));
        return hash;
    }

    /**
     * Receives the draft and runs it.
     *
     * @param reviewedHash what {@link #review} gave when the applicant last looked
     * @throws DraftIncomplete when the applicant has not consented, a record needs a word, or an answer is missing
     * @throws ReviewOutdated when something changed since
     */
    public CaseFile submit(UUID id, UUID account, String reviewedHash) {
        CaseFile draft = drafts.own(id, account);
        if (draft.status() != CaseStatus.DRAFT) {
            return draft;
        }
        drafts.requireOfToday(id);
        CaseVersion version = versions.of(draft);
        CaseNumbers.Receipt receipt = numbers.receive(version.item());
        transaction.executeWithoutResult(status -> receive(id, version, receipt, reviewedHash));
        run(id);
        return drafts.own(id, account);
    }

    private void receive(UUID id, CaseVersion version, CaseNumbers.Receipt receipt, String reviewedHash) {
        CaseFile file = files.lock(id).orElseThrow(CaseNotFound::new);
        if (file.status() != CaseStatus.DRAFT) {
            return;
        }
        requireComplete(file, version);
        String now = hash(file);
        if (!now.equals(reviewedHash) || !now.equals(file.reviewedHash())) {
            throw new ReviewOutdated();
        }
        files.submit(
                id,
                receipt.number(),
                receipt.queryCode(),
                receipt.due().due(),
                receipt.due().provisional(),
                receipt.at(),
                clock.instant().plus(Sweeper.LEASE));
        events.add(id, List.of(CaseEvents.Happened.of(CaseEvent.Kind.SUBMITTED)));
        log.applicant(LedgerEvent.SUBMITTED, file, version);
        tellDisputes(file);
    }

    private void tellDisputes(CaseFile file) {
        List<Dispute> disputed = drafts.disputes(file.id()).stream()
                .filter(dispute -> dispute.kind() == Dispute.Kind.DISPUTED)
                .toList();
        if (!disputed.isEmpty()) {
            publisher.publishEvent(new RecordsDisputed(file.id(), file.service(), disputed));
        }
    }

    private void requireComplete(CaseFile file, CaseVersion version) {
        FormErrors missing = forms.check(version.form(), answers.facts(file));
        if (!missing.isEmpty()
                || consents.ofRole(file.id(), "applicant")
                        .filter(Consent::isGiven)
                        .isEmpty()) {
            throw new DraftIncomplete();
        }
    }

    /**
     * Receives an application given whole: consent and answers at once. The records are pulled between the two transactions.
     *
     * @param requestKey of the caller: repeated with the same key, the same case comes back
     * @throws AnswersRefused when an answer is missing or wrong
     */
    public CaseFile apply(UUID account, String service, Map<String, @Nullable Object> given, String requestKey) {
        String key = vault.pseudonym(account + "/" + requestKey);
        CaseFile draft = drafts.newFile(account, service);
        CaseVersion version = versions.of(draft);
        FormErrors wrong = forms.check(version.form(), given);
        if (!wrong.isEmpty()) {
            throw new AnswersRefused(wrong);
        }
        CaseNumbers.Receipt receipt = numbers.receive(version.item());
        Received received;
        try {
            received = java.util.Objects.requireNonNull(transaction.execute(
                    status -> receiveWhole(draft, version, receipt, given, ReusableRecords.TakenOver.NOTHING, key)));
        } catch (DuplicateKeyException repeated) {
            return files.ofRequest(key).orElseThrow(RequestRepeated::new);
        }
        return runWhole(received);
    }

    /**
     * Receives what a step of another case hands in for its applicant; what departments gave there is taken over. Its run is the caller's.
     *
     * @param mine called in the same transaction: whether nobody started this case before; nothing is received where not
     */
    Optional<CaseFile> call(
            CaseFile parent,
            CaseVersion version,
            Map<String, @Nullable Object> given,
            ReusableRecords.TakenOver taken,
            Predicate<CaseFile> mine) {
        FormErrors wrong = forms.check(version.form(), given);
        if (!wrong.isEmpty()) {
            throw new AnswersRefused(wrong);
        }
        CaseFile draft = drafts.newFile(parent.account(), version);
        CaseNumbers.Receipt receipt = numbers.receive(version.item());
        return java.util.Objects.requireNonNull(transaction.execute(status -> mine.test(draft)
                ? Optional.of(receiveWhole(draft, version, receipt, given, taken, null)
                        .file())
                : Optional.<CaseFile>empty()));
    }

    private Received receiveWhole(
            CaseFile draft,
            CaseVersion version,
            CaseNumbers.Receipt receipt,
            Map<String, @Nullable Object> given,
            ReusableRecords.TakenOver taken,
            @Nullable String key) {
        UUID id = draft.id();
        Instant now = receipt.at();
        PersonIdentity applicant = accounts.identity(draft.account());
        vault.newDossier(id);
        CaseFile file = draft.submitted(receipt, answers.seal(id, given), now);
        files.insert(file, key, now.plus(Sweeper.LEASE));
        consents.giveAsApplicant(id, draft.account(), applicant.personId(), version.plan());
        PullOrder order = orders.first(file, version, applicant.personId());
        List<RecordRequest> planned = exchange.plan(order, taken.evidence());
        taken.records().forEach((name, one) -> log.reused(order, name, one.source()));
        events.add(
                id,
                List.of(
                        CaseEvents.Happened.of(CaseEvent.Kind.BEGUN),
                        CaseEvents.Happened.of(CaseEvent.Kind.CONSENTED),
                        CaseEvents.Happened.of(CaseEvent.Kind.SUBMITTED)));
        log.applicant(LedgerEvent.SUBMITTED, file, version);
        return new Received(file, order, planned, applicant);
    }

    private CaseFile runWhole(Received received) {
        CaseFile file = received.file();
        try {
            Exchange.Gathered gathered = exchange.gatherUnkept(received.order(), received.planned());
            return runs.start(file, received.applicant(), gathered);
        } catch (RuntimeException stopped) {
            LOG.error("Case {} could not be run now; the sweeper will", file.id(), stopped);
            return file;
        }
    }

    private void run(UUID id) {
        try {
            orders.of(id).ifPresent(freshness::refresh);
            runs.start(id);
        } catch (RuntimeException stopped) {
            LOG.error("Case {} could not be run now; the sweeper will", id, stopped);
        }
    }

    private String hash(CaseFile file) {
        return reviewed.hash(file, answers.facts(file), exchange.requests(file.id()), drafts.disputes(file.id()));
    }

    private record Received(CaseFile file, PullOrder order, List<RecordRequest> planned, PersonIdentity applicant) {

        @Override
        public String toString() {
            return "Received[" + file.id() + "]";
        }
    }
}
