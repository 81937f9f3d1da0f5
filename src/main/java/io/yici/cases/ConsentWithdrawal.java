package io.yici.cases;

import io.yici.exchange.Consent;
import io.yici.exchange.ConsentNotOpen;
import io.yici.exchange.Consents;
import io.yici.exchange.Exchange;
import io.yici.ledger.LedgerEvent;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a consent back (Personal Information Protection Law, article 15). What was fetched for a draft is forgotten. In a case that was handed in
 * nothing more is fetched, and what was fetched lawfully before stays until the decision. What was fetched for a case that is over is not used again.
 */
@Component
public class ConsentWithdrawal {

    private static final String APPLICANT = "applicant";

    private final Consents consents;
    private final Exchange exchange;
    private final CaseFileStore files;
    private final CaseVersions versions;
    private final DisputeStore disputes;
    private final CaseEvents events;
    private final CaseLog log;

    ConsentWithdrawal(
            Consents consents,
            Exchange exchange,
            CaseFileStore files,
            CaseVersions versions,
            DisputeStore disputes,
            CaseEvents events,
            CaseLog log) {
        this.consents = consents;
        this.exchange = exchange;
        this.files = files;
        this.versions = versions;
        this.disputes = disputes;
        this.events = events;
        this.log = log;
    }

    /** Whether the account may take it back now: an applicant whose case is under way takes back the application instead. */
    public boolean isPossible(Consent consent, CaseFile file) {
        return consent.isGiven() && !(isApplicants(consent) && file.status().isOpen());
    }

    /**
     * Takes it back.
     *
     * @throws ConsentNotOpen when the account did not give it, or it cannot be taken back now
     */
    @Transactional
    public void withdraw(UUID id, UUID account) {
        Consent given = consents.withdraw(id, account);
        CaseFile file = files.lock(given.dossier()).orElseThrow(CaseNotFound::new);
        if (!isPossible(given, file)) {
            throw new ConsentNotOpen();
        }
        if (file.status() == CaseStatus.DRAFT) {
            forget(file, given);
        }
        events.add(file.id(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.CONSENT_WITHDRAWN, given.role())));
        log.other(LedgerEvent.CONSENT_WITHDRAWN, file.id(), account, given.subject(), versions.of(file));
    }

    private void forget(CaseFile draft, Consent withdrawn) {
        exchange.requests(draft.id()).stream()
                .filter(request -> isApplicants(withdrawn) || request.role().equals(withdrawn.role()))
                .forEach(request -> disputes.remove(draft.id(), request.requirement()));
        exchange.forget(draft.id(), isApplicants(withdrawn) ? null : withdrawn.role());
    }

    private static boolean isApplicants(Consent consent) {
        return consent.role().equals(APPLICANT);
    }
}
