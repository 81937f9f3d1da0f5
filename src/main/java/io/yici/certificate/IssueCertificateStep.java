package io.yici.certificate;

import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.StepResult;
import io.yici.engine.spi.StepVisit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The step that issues a certificate; its property {@code certificate} names the kind. */
@Component
class IssueCertificateStep implements DiagramStep {

    private final Certificates certificates;
    private final ObjectProvider<CertificateContents> contents;

    IssueCertificateStep(Certificates certificates, ObjectProvider<CertificateContents> contents) {
        this.certificates = certificates;
        this.contents = contents;
    }

    @Override
    public String name() {
        return "issueCertificate";
    }

    @Override
    public StepResult enter(StepVisit visit) {
        var kind = visit.settings().get("certificate");
        if (kind == null || kind.isBlank()) {
            throw new CertificateKindMissing(visit.activity());
        }
        certificates.issue(visit.dossier(), kind, contents.getObject().of(visit.dossier(), kind));
        return StepResult.PASSED;
    }
}
