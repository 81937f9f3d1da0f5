package io.yici.decision;

import io.yici.cases.CaseMoved;
import io.yici.cases.CaseStatus;
import io.yici.certificate.Certificates;
import io.yici.certificate.Revocation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A certificate holds no longer than the decision behind it. */
@Component
class RevokedDecisions {

    private final Certificates certificates;

    RevokedDecisions(Certificates certificates) {
        this.certificates = certificates;
    }

    @EventListener
    void told(CaseMoved moved) {
        if (moved.to() == CaseStatus.DECISION_REVOKED) {
            certificates
                    .of(moved.dossier())
                    .forEach(issued -> certificates.revoke(issued, Revocation.Reason.DECISION_REVOKED));
        }
    }
}
