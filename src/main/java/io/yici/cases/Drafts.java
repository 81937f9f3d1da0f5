package io.yici.cases;

import io.yici.exchange.Consent;
import io.yici.exchange.Consents;
import io.yici.exchange.Exchange;
import io.yici.exchange.PullOrder;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.exchange.Verdict;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Accounts;
import io.yici.vault.Vault;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications that are being filled in: begun, consented to, records confirmed, questions answered. Each step is kept. */
@Component
public class Drafts {

    private final CaseFileStore files;
    private final CaseVersions versions;
    private final CaseEvents events;
    private final CaseLog log;
    private final DisputeStore disputes;
    private final Consents consents;
    private final Exchange exchange;
    private final PullOrdersOfCases orders;
    private final ReusableRecords reusable;
    private final Answers answers;
    private final DraftRenewal renewal;
    private final Accounts accounts;
    private final Vault vault;
    private final Clock clock;

    Drafts(
            CaseFileStore files,
            CaseVersions versions,
            CaseEvents events,
            CaseLog log,
            DisputeStore disputes,
            Consents consents,
            Exchange exchange,
            PullOrdersOfCases orders,
            ReusableRecords reusable,
            Answers answers,
            DraftRenewal renewal,
            Accounts accounts,
            Vault vault,
            Clock clock) {
        this.files = files;
        this.versions = versions;
        this.events = events;
        this.log = log;
        this.disputes = disputes;
        this.consents = consents;
        this.exchange = exchange;
        this.orders = orders;
        this.reusable = reusable;
        this.answers = answers;
        this.renewal = renewal;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    /** The account's draft of the service: the one begun before, or a new one on the current version. */
    @Transactional
    public CaseFile begin(UUID account, String service) {
        return files.ofAccount(account, 100).stream()
                .filter(file -> file.service().equals(service) && file.status() == CaseStatus.DRAFT)
                .findFirst()
                .orElseGet(() -> create(account, service, null));
    }

    /**
     * A new draft for a request that may be repeated: the same key gives the same draft, whatever became of it since.
     *
     * @param requestKey of the caller, unique with the account
     */
    @Transactional
    public CaseFile begin(UUID account, String service, String requestKey) {
        String key = vault.pseudonym(account + "/" + requestKey);
        return files.ofRequest(key).orElseGet(() -> create(account, service, key));
    }

    private CaseFile create(UUID account, String service, @Nullable String requestKey) {
        CaseFile file = newFile(account, service);
        try {
            files.insert(file, requestKey, null);
        } catch (DuplicateKeyException repeated) {
            throw new RequestRepeated();
        }
        vault.newDossier(file.id());
        events.add(file.id(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.BEGUN)));
        return file;
    }

    CaseFile newFile(UUID account, String service) {
        return newFile(account, versions.current(service));
    }

    /** One on a certain version. */
    CaseFile newFile(UUID account, CaseVersion version) {
        var now = clock.instant();
        return new CaseFile(
                UUID.randomUUID(),
                account,
                version.item().id(),
                version.version(),
                CaseStatus.DRAFT,
                null,
                null,
                now,
                now,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                0);
    }

    /**
     * The draft or case of this id, for its applicant.
     *
     * @throws CaseNotFound when there is none, or it is somebody else's
     */
    public CaseFile own(UUID id, UUID account) {
        return files.find(id).filter(file -> file.account().equals(account)).orElseThrow(CaseNotFound::new);
    }

    /** All drafts and cases of the account, touched last first. */
    public List<CaseFile> of(UUID account) {
        return files.ofAccount(account, 100);
    }

    /**
     * The applicant agrees that the records are pulled; the requests are written, to be gathered after this commits. Agreeing twice is
     * agreeing once.
     *
     * @param reuse names of records that are taken over from the applicant's other cases, where they still can be
     * @return whether there is something to gather
     */
    @Transactional
    public boolean consent(UUID id, UUID account, Collection<String> reuse) {
        CaseFile file = draft(id, account);
        Consent before = consents.ofRole(id, "applicant").orElse(null);
        if (before != null && before.isGiven()) {
            return false;
        }
        CaseVersion version = versions.of(file);
        String personId = accounts.identity(account).personId();
        if (before == null) {
            consents.giveAsApplicant(id, account, personId, version.plan());
        } else {
            consents.giveAgain(before);
        }
        Map<String, ReusableRecords.Reusable> taken = new HashMap<>(reuse.isEmpty() ? Map.of() : reusable.of(file));
        taken.keySet().retainAll(reuse);
        plan(orders.first(file, version, personId), taken);
        events.add(id, List.of(CaseEvents.Happened.of(CaseEvent.Kind.CONSENTED)));
        log.applicant(LedgerEvent.CONSENT, file, version);
        return true;
    }

    private void plan(PullOrder order, Map<String, ReusableRecords.Reusable> taken) {
        exchange.plan(order, reusable.open(taken));
        taken.forEach((name, one) -> log.reused(order, name, one.source()));
        if (!taken.isEmpty()) {
            events.add(
                    order.dossier(),
                    taken.keySet().stream()
                            .map(name -> CaseEvents.Happened.of(CaseEvent.Kind.RECORD_REUSED, name))
                            .toList());
        }
    }

    /**
     * Does with the draft what the version that runs says, before it is handed in.
     *
     * @throws ReviewOutdated when that changed it, so that the applicant has to look again
     */
    void requireOfToday(UUID id) {
        if (renewal.renew(id) != DraftRenewal.Renewal.NONE) {
            throw new ReviewOutdated();
        }
    }

    /** The answers so far, by the form's keys. */
    public Map<String, @Nullable Object> answers(CaseFile file) {
        return answers.facts(file);
    }

    /**
     * Keeps the answers.
     *
     * @param file the draft as it was when the answers were taken into it
     * @throws DraftChanged when it was changed elsewhere since
     */
    @Transactional
    public void answer(CaseFile file, Map<String, @Nullable Object> given) {
        if (!files.saveAnswers(file.id(), answers.seal(file, given), file.revision(), clock.instant())) {
            throw new DraftChanged();
        }
    }

    /** The applicant agrees with a record. */
    @Transactional
    public void agree(UUID id, UUID account, String requirement) {
        draft(id, account);
        disputes.remove(id, requirement);
        exchange.verdict(id, requirement, Verdict.AGREED);
    }

    /**
     * The applicant says that a record is wrong.
     *
     * @param fields names of the fields that are wrong; empty for the record as a whole
     * @param document the proof handed in; null when there is none
     */
    @Transactional
    public void dispute(
            UUID id, UUID account, String requirement, List<String> fields, String reason, @Nullable UUID document) {
        CaseFile file = draft(id, account);
        List<String> declared = versions.of(file).item().requirement(requirement).stream()
                .flatMap(found -> found.fields().stream().filter(fields::contains))
                .toList();
        disputes.put(new Dispute(
                UUID.randomUUID(),
                id,
                requirement,
                Dispute.Kind.DISPUTED,
                declared,
                reason,
                document,
                clock.instant(),
                null));
        exchange.verdict(id, requirement, Verdict.DISPUTED);
        events.add(id, List.of(CaseEvents.Happened.of(CaseEvent.Kind.RECORD_DISPUTED, requirement)));
        log.applicant(LedgerEvent.DISPUTED, file, versions.of(file));
    }

    /** The applicant hands in a proof instead of a record that could not be had; possible until the case is decided. */
    @Transactional
    public void replace(UUID id, UUID account, String requirement, UUID document) {
        CaseFile file = own(id, account);
        if (file.status() != CaseStatus.DRAFT && !file.status().isOpen()) {
            throw CaseNotOpen.notADraft();
        }
        exchange.replace(id, requirement);
        request(id, requirement)
                .filter(request -> request.state() == RequestState.REPLACED)
                .ifPresent(request -> {
                    consents.replaced(id, request.role());
                    disputes.put(Dispute.replaced(id, requirement, document, clock.instant()));
                    events.add(id, List.of(CaseEvents.Happened.of(CaseEvent.Kind.RECORD_REPLACED, requirement)));
                });
    }

    /** The department is asked after all. */
    @Transactional
    public void restore(UUID id, UUID account, String requirement) {
        draft(id, account);
        disputes.remove(id, requirement);
        exchange.restore(id, requirement);
    }

    /** What was said against records, and handed in instead of them. */
    public List<Dispute> disputes(UUID id) {
        return disputes.ofDossier(id);
    }

    private Optional<RecordRequest> request(UUID id, String requirement) {
        return exchange.requests(id).stream()
                .filter(request -> request.requirement().equals(requirement))
                .findFirst();
    }

    private CaseFile draft(UUID id, UUID account) {
        CaseFile file = own(id, account);
        if (file.status() != CaseStatus.DRAFT) {
            throw CaseNotOpen.notADraft();
        }
        return file;
    }
}
