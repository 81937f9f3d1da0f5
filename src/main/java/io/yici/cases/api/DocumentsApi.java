package io.yici.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseNotFound;
import io.yici.cases.CaseNotOpen;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.cases.web.CaseReaders;
import io.yici.cases.web.Proofs;
import io.yici.documents.Document;
import io.yici.documents.DocumentId;
import io.yici.documents.DocumentNotFound;
import io.yici.documents.Documents;
import io.yici.site.FieldsRefused;
import io.yici.site.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents handed in with an application, for programs. */
@RestController
@RequestMapping("/api/v1/applications/{id}/documents")
@Tag(name = "documents", description = "Documents handed in, as answers or as proofs")
class DocumentsApi {

    private final Drafts drafts;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final Documents documents;
    private final Proofs proofs;
    private final HandedIn handedIn;
    private final List<CaseReaders> readers;

    DocumentsApi(
            Drafts drafts,
            CaseFiles files,
            CaseVersions versions,
            Documents documents,
            Proofs proofs,
            HandedIn handedIn,
            List<CaseReaders> readers) {
        this.drafts = drafts;
        this.files = files;
        this.readers = readers;
        this.versions = versions;
        this.documents = documents;
        this.proofs = proofs;
        this.handedIn = handedIn;
    }

    /** The documents of an application. */
    record DocumentList(List<HandedInDocument> documents) {}

    /** A document handed in. */
    record HandedInDocument(
            UUID id,

            @Schema(description = "the form's field or the record it is for")
            String field,

            String fileName,
            @Schema(example = "application/pdf") String type,
            @Schema(description = "in bytes") int size) {

        static HandedInDocument of(Document document) {
            return new HandedInDocument(
                    document.id().value(),
                    document.field(),
                    document.fileName(),
                    document.type().mediaType(),
                    document.size());
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Hands in a document: PDF, JPEG or PNG",
            description =
                    "For a field of the form it is an answer at once; for a record it is told with the evidence. The same file"
                            + " for the same field is kept once.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<HandedInDocument> handIn(
            @PathVariable UUID id,
            @Parameter(description = "key of the form's field for files, or name of the record it proves") @RequestParam
                    String field,
            @RequestPart MultipartFile file,
            @AuthenticationPrincipal SignedIn me) {
        CaseFile owner = drafts.own(id, me.account());
        boolean answer = handedIn.isField(owner, field);
        if (!answer && versions.of(owner).item().requirement(field).isEmpty()) {
            throw new FieldUnknown();
        }
        if (owner.status() != CaseStatus.DRAFT && (answer || !owner.status().isOpen())) {
            throw CaseNotOpen.notADraft();
        }
        DocumentId kept = same(id, field, file).orElseGet(() -> keep(id, field, file));
        if (answer) {
            handedIn.answer(owner);
        }
        return ResponseEntity.created(URI.create("/api/v1/applications/" + id + "/documents/" + kept))
                .body(HandedInDocument.of(find(id, kept)));
    }

    private DocumentId keep(UUID id, String field, MultipartFile file) {
        UUID kept = proofs.keep(id, field, file);
        if (kept == null) {
            throw FieldsRefused.because("file", "cases.form.file-required");
        }
        return new DocumentId(kept);
    }

    private Optional<DocumentId> same(UUID id, String field, MultipartFile file) {
        return documents.list(id).stream()
                .filter(document -> document.field().equals(field) && document.size() == file.getSize())
                .map(Document::id)
                .filter(known -> Arrays.equals(documents.open(id, known), bytes(file)))
                .findFirst();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @GetMapping
    @Operation(summary = "The documents handed in, the oldest first")
    DocumentList list(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        drafts.own(id, me.account());
        return new DocumentList(
                documents.list(id).stream().map(HandedInDocument::of).toList());
    }

    @GetMapping("/{document}")
    @Operation(summary = "A document as it was handed in; for clerks who have the case to work on, too")
    ResponseEntity<byte[]> content(
            @PathVariable UUID id, @PathVariable UUID document, @AuthenticationPrincipal SignedIn me) {
        CaseFile owner = files.of(id);
        if (!owner.account().equals(me.account())
                && readers.stream().noneMatch(reader -> reader.mayRead(id, document, me.account()))) {
            throw new CaseNotFound();
        }
        Document found = find(id, new DocumentId(document));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.type().mediaType()))
                .body(documents.open(id, found.id()));
    }

    @DeleteMapping("/{document}")
    @Operation(summary = "Removes a document from a draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> remove(
            @PathVariable UUID id, @PathVariable UUID document, @AuthenticationPrincipal SignedIn me) {
        CaseFile owner = drafts.own(id, me.account());
        if (owner.status() != CaseStatus.DRAFT) {
            throw CaseNotOpen.notADraft();
        }
        String field = find(id, new DocumentId(document)).field();
        documents.remove(id, new DocumentId(document));
        if (handedIn.isField(owner, field)) {
            handedIn.answer(owner);
        }
        return ResponseEntity.noContent().build();
    }

    private Document find(UUID id, DocumentId document) {
        return documents.find(id, document).orElseThrow(DocumentNotFound::new);
    }
}
