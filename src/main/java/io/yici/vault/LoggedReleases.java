package io.yici.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yici.ledger.EntriesAtOnce;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;

/** Enters each release into the log, with the pseudonym of whoever is signed in; none where the product itself is at work. */
final class LoggedReleases implements KeyReleases {

    private final EntriesAtOnce log;
    private final MasterKeys masterKeys;

    LoggedReleases(EntriesAtOnce log, MasterKeys masterKeys) {
        this.log = log;
        this.masterKeys = masterKeys;
    }

    @Override
    public void record(UUID dossier) {
        var entry = LedgerEntry.of(LedgerEvent.KEY_RELEASED, "vault.open", "pipl.51")
                .in(dossier);
        var reader = SecurityContextHolder.getContext().getAuthentication();
        log.record(
                reader == null
                        ? entry
                        : entry.by(HexFormat.of()
                                .formatHex(masterKeys.mac(reader.getName().getBytes(UTF_8)))));
    }
}
