package io.yici.decision;

import io.yici.cases.CaseFiles;
import io.yici.certificate.Certificate;
import io.yici.certificate.CertificateAccess;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The applicant of a case may have its certificates. */
@Component
class ApplicantsCertificates implements CertificateAccess {

    private final CaseFiles files;

    ApplicantsCertificates(CaseFiles files) {
        this.files = files;
    }

    @Override
    public boolean mayRead(UUID account, Certificate certificate) {
        return files.of(certificate.dossier()).account().equals(account);
    }
}
