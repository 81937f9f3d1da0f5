package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseNotFound;
import io.yici.cases.CaseNotSubmitted;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.documents.Document;
import io.yici.documents.DocumentId;
import io.yici.documents.DocumentNotFound;
import io.yici.documents.DocumentPictures;
import io.yici.documents.Documents;
import io.yici.exchange.Consent;
import io.yici.exchange.ConsentNotOpen;
import io.yici.exchange.Consents;
import io.yici.site.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files of a case: receipts, and the documents handed in, for those who may see them. */
@Controller
class FilePages {

    private final Drafts drafts;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final Consents consents;
    private final Documents documents;
    private final DocumentPictures pictures;
    private final Receipts receipts;
    private final List<CaseReaders> readers;
    private final StaffMarks marks;

    FilePages(
            Drafts drafts,
            CaseFiles files,
            CaseVersions versions,
            Consents consents,
            Documents documents,
            DocumentPictures pictures,
            Receipts receipts,
            List<CaseReaders> readers,
            StaffMarks marks) {
        this.marks = marks;
        this.drafts = drafts;
        this.files = files;
        this.versions = versions;
        this.consents = consents;
        this.documents = documents;
        this.pictures = pictures;
        this.receipts = receipts;
        this.readers = readers;
    }

    @GetMapping("/cases/{id}/receipt.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        if (file.status() == CaseStatus.DRAFT || file.caseNumber() == null) {
            throw new CaseNotSubmitted();
        }
        return pdf("receipt.pdf", receipts.submission(file, versions.of(file), locale));
    }

    @GetMapping("/cases/{id}/consent.pdf")
    ResponseEntity<byte[]> consent(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        Consent consent = consents.ofRole(id, "applicant").orElseThrow(ConsentNotOpen::new);
        return pdf("consent.pdf", receipts.consent(consent, versions.of(file), locale));
    }

    @GetMapping("/data/consents/{id}/receipt.pdf")
    ResponseEntity<byte[]> ownConsent(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        Consent consent = consents.find(id)
                .filter(found -> me.account().equals(found.account()))
                .filter(Consent::isGiven)
                .orElseThrow(ConsentNotOpen::new);
        return pdf("consent.pdf", receipts.consent(consent, versions.of(files.of(consent.dossier())), locale));
    }

    /** A document handed in; shown by itself, with nothing in it allowed to run. */
    @GetMapping("/documents/{dossier}/{id}")
    ResponseEntity<byte[]> document(
            @PathVariable UUID dossier, @PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        boolean own = requireReader(dossier, id, me);
        Document document = documents.find(dossier, new DocumentId(id)).orElseThrow(DocumentNotFound::new);
        StaffMarks.Seen seen = own
                ? new StaffMarks.Seen(document.type().mediaType(), documents.open(dossier, document.id()))
                : marks.marked(document, me.account());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(seen.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'")
                .body(seen.content());
    }

    /** A page of a PDF document as a picture. */
    @GetMapping("/documents/{dossier}/{id}/pages/{page}")
    ResponseEntity<byte[]> page(
            @PathVariable UUID dossier,
            @PathVariable UUID id,
            @PathVariable int page,
            @AuthenticationPrincipal SignedIn me) {
        boolean own = requireReader(dossier, id, me);
        byte[] picture = pictures.page(dossier, new DocumentId(id), page);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .body(own ? picture : marks.markedPage(picture, me.account()));
    }

    /** Whether it is the applicant; anybody else is let in by a reader, or not at all. */
    private boolean requireReader(UUID dossier, UUID document, SignedIn me) {
        boolean own = files.of(dossier).account().equals(me.account());
        if (!own && readers.stream().noneMatch(reader -> reader.mayRead(dossier, document, me.account()))) {
            throw new CaseNotFound();
        }
        return own;
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
