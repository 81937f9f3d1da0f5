package io.yici.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.site.SignedIn;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A case's certificate, for programs. */
@RestController
@Tag(name = "applications")
class CertificateApi {

    private final Certificates certificates;
    private final ObjectProvider<CertificateAccess> access;

    CertificateApi(Certificates certificates, ObjectProvider<CertificateAccess> access) {
        this.certificates = certificates;
        this.access = access;
    }

    @GetMapping(path = "/api/v1/applications/{id}/certificate", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The certificate of a granted case as PDF")
    byte[] pdf(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        Certificate certificate = certificates.of(id).stream()
                .filter(found -> access.stream().anyMatch(one -> one.mayRead(me.account(), found)))
                .findFirst()
                .orElseThrow(CertificateNotFound::new);
        return certificates.pdf(certificate, locale);
    }
}
