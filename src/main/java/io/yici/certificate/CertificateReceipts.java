package io.yici.certificate;

import io.yici.ledger.LedgerEvent;
import io.yici.ledger.TransparencyLog;
import io.yici.ledger.tlog.LogProof;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The log's receipts of certificates, which anybody can check (C2SP tlog-proof). */
@Component
class CertificateReceipts {

    private final TransparencyLog log;

    CertificateReceipts(TransparencyLog log) {
        this.log = log;
    }

    /** That the certificate was issued; empty until a checkpoint covers the entry. */
    Optional<String> of(Certificate certificate) {
        var id = certificate.id().toString();
        return log.receipt(
                        certificate.dossier(),
                        logged -> logged.entry().event() == LedgerEvent.ISSUED
                                && logged.entry().requests().contains(id))
                .map(LogProof::toString);
    }
}
