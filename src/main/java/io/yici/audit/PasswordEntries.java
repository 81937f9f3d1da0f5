package io.yici.audit;

import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.site.PasswordTyped;
import io.yici.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff who sign in, and passwords that were asked for again before a grave act, stand in the log: who and for what, nothing of what was typed. */
@Component
class PasswordEntries {

    private static final String SIGN_IN = "sign-in";

    private final Ledger ledger;
    private final Vault vault;

    PasswordEntries(Ledger ledger, Vault vault) {
        this.ledger = ledger;
        this.vault = vault;
    }

    @EventListener
    @Transactional
    void typed(PasswordTyped typed) {
        if (typed.what().equals(SIGN_IN)) {
            if (typed.staff()) {
                enter(LedgerEvent.STAFF_SIGN_IN, "audit.sign-in", typed);
            }
        } else if (typed.right()) {
            enter(LedgerEvent.CONFIRMED, "audit.grave." + typed.what(), typed);
        } else {
            enter(LedgerEvent.REFUSED, "audit.refused.password", typed);
        }
    }

    private void enter(LedgerEvent event, String purpose, PasswordTyped typed) {
        ledger.record(LedgerEntry.of(event, purpose, "audit.supervision")
                .by(vault.pseudonym(typed.account().toString())));
    }
}
