package io.yici.certificate;

import io.yici.site.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Certificates as files, for those who may have them. */
@Controller
class CertificatePages {

    /** A reader inside the browser brings its own styles; nothing else may come in, and no other site may frame it. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Certificates certificates;
    private final CertificateReceipts receipts;
    private final ObjectProvider<CertificateAccess> access;

    CertificatePages(
            Certificates certificates, CertificateReceipts receipts, ObjectProvider<CertificateAccess> access) {
        this.certificates = certificates;
        this.receipts = receipts;
        this.access = access;
    }

    @GetMapping("/certificates/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        var certificate = own(id, me);
        var name = ContentDisposition.inline()
                .filename("certificate-" + certificate.readableNumber() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("Content-Security-Policy", POLICY)
                .body(certificates.pdf(certificate, locale));
    }

    /** The log's receipt that the certificate was issued; there is none until a checkpoint covers the entry. */
    @GetMapping("/certificates/{id}.receipt.txt")
    ResponseEntity<String> receipt(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        var certificate = own(id, me);
        var receipt = receipts.of(certificate).orElseThrow(ReceiptNotYet::new);
        var name = ContentDisposition.attachment()
                .filename("receipt-" + certificate.readableNumber() + ".txt", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(receipt);
    }

    private Certificate own(UUID id, SignedIn me) {
        return certificates
                .find(id)
                .filter(found -> access.stream().anyMatch(one -> one.mayRead(me.account(), found)))
                .orElseThrow(CertificateNotFound::new);
    }
}
