package io.yici.retention;

import io.yici.cases.CaseFiles;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Accounts;
import io.yici.vault.Vault;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Destroys the key of a case, and with the last case of an account that was closed, who stood behind it. The log keeps its entries. */
@Component
class Destruction {

    private static final String BASIS = "pipl.47";

    private final CaseFiles files;
    private final Accounts accounts;
    private final Vault vault;
    private final Ledger ledger;
    private final Clock clock;

    Destruction(CaseFiles files, Accounts accounts, Vault vault, Ledger ledger, Clock clock) {
        this.files = files;
        this.accounts = accounts;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Destroys a case; in the caller's transaction. */
    void of(UUID dossier, UUID account, String purpose) {
        vault.erase(dossier);
        files.destroyed(dossier, clock.instant());
        ledger.record(entry(purpose, account).in(dossier));
        ofAccount(account);
    }

    /** Destroys who stood behind an account that is closed, once no case of it is left. */
    void ofAccount(UUID account) {
        if (accounts.isClosed(account) && files.left(account).isEmpty()) {
            vault.erase(account);
            ledger.record(entry("account.closed", account).in(account));
        }
    }

    private LedgerEntry entry(String purpose, UUID account) {
        return LedgerEntry.of(LedgerEvent.ERASED, purpose, BASIS).about(vault.pseudonym(account.toString()));
    }
}
