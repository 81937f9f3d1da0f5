package io.yici.inbox.act;

import io.yici.cases.Acceptance;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersions;
import io.yici.cases.Endings;
import io.yici.cases.Extensions;
import io.yici.cases.SpecialProcedures;
import io.yici.cases.Supplements;
import io.yici.inbox.ActsByName;
import io.yici.inbox.ItemAccess;
import io.yici.inbox.WorkItem;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Account;
import io.yici.site.FormErrors;
import io.yici.vault.Vault;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries acts out, each in one transaction with its entry in the ledger. */
@Component
class ClerkActs implements ActsByName {

    private static final String PURPOSE = "inbox.act";

    private final ActAccess access;
    private final ItemAccess itemAccess;
    private final Acceptance acceptance;
    private final Supplements supplements;
    private final SpecialProcedures procedures;
    private final Extensions extensions;
    private final Endings endings;
    private final Transfers transfers;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final Ledger ledger;
    private final Vault vault;

    ClerkActs(
            ActAccess access,
            ItemAccess itemAccess,
            Acceptance acceptance,
            Supplements supplements,
            SpecialProcedures procedures,
            Extensions extensions,
            Endings endings,
            Transfers transfers,
            CaseFiles files,
            CaseVersions versions,
            Ledger ledger,
            Vault vault) {
        this.access = access;
        this.itemAccess = itemAccess;
        this.acceptance = acceptance;
        this.supplements = supplements;
        this.procedures = procedures;
        this.extensions = extensions;
        this.endings = endings;
        this.transfers = transfers;
        this.files = files;
        this.versions = versions;
        this.ledger = ledger;
        this.vault = vault;
    }

    @Override
    public void carryOut(String act, WorkItem item, Account clerk, Map<String, List<String>> entered) {
        ClerkAct known = ClerkAct.of(act).orElseThrow(ActNotPossible::new);
        FormErrors errors = new FormErrors();
        ActInput input = new ActReader(known, versions.of(files.of(item.dossier())), entered, errors).read();
        if (!errors.isEmpty()) {
            throw new ActNotPossible();
        }
        carryOut(known, item.id(), clerk, input);
    }

    /**
     * Does the act.
     *
     * @throws ActNotPossible when it is not for this clerk, or not possible now
     * @throws io.yici.cases.SupplementRefused when what is asked for may not be asked
     */
    @Transactional
    void carryOut(ClerkAct act, String id, Account clerk, ActInput in) {
        WorkItem item = access.require(act, id, clerk);
        itemAccess.takeOver(item, clerk);
        UUID dossier = item.dossier();
        switch (act) {
            case ACCEPT -> acceptance.accept(dossier, clerk.id());
            case ACCEPT_TOLERANTLY ->
                acceptance.acceptTolerantly(dossier, clerk.id(), in.items(), in.workingDays(), in.reason());
            case ASK_FOR_CORRECTION ->
                supplements.ask(
                        dossier, clerk.id(), itemAccess.leads(item, clerk), in.items(), in.workingDays(), in.reason());
            case NOT_ACCEPT -> acceptance.notAccept(dossier, clerk.id(), in.reason(), in.agency());
            case NOT_REQUIRE -> acceptance.notRequire(dossier, clerk.id(), in.reason());
            case STOP_CLOCK ->
                procedures.start(dossier, clerk.id(), Objects.requireNonNull(in.ground()), in.days(), in.reason());
            case RESUME_CLOCK -> procedures.end(dossier, clerk.id(), in.reason());
            case EXTEND -> extensions.extend(dossier, clerk.id(), in.days(), in.reason());
            case TRANSFER -> transfers.transfer(item, clerk.id(), in.group(), in.reason());
            case TERMINATE -> endings.terminate(dossier, clerk.id(), in.reason());
            case REVOKE_DECISION -> endings.revokeDecision(dossier, clerk.id(), in.reason());
        }
        ledger.record(LedgerEntry.of(LedgerEvent.DECIDED, PURPOSE, item.service())
                .in(dossier)
                .by(vault.pseudonym(clerk.id().toString())));
    }
}
