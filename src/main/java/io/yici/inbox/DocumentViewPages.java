package io.yici.inbox;

import io.yici.documents.Document;
import io.yici.documents.DocumentId;
import io.yici.documents.DocumentNotFound;
import io.yici.documents.DocumentNotShown;
import io.yici.documents.DocumentPictures;
import io.yici.documents.DocumentType;
import io.yici.documents.Documents;
import io.yici.organisation.Accounts;
import io.yici.site.SignedIn;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A document of an item's case, page by page; on the item's own page where scripts run. */
@Controller
class DocumentViewPages {

    private final WorkItems items;
    private final Documents documents;
    private final DocumentPictures pictures;
    private final Accounts accounts;
    private final ItemReaders readers;

    DocumentViewPages(
            WorkItems items, Documents documents, DocumentPictures pictures, Accounts accounts, ItemReaders readers) {
        this.items = items;
        this.documents = documents;
        this.pictures = pictures;
        this.accounts = accounts;
        this.readers = readers;
    }

    @GetMapping("/inbox/{id}/documents/{document}")
    String document(
            @PathVariable String id, @PathVariable UUID document, @AuthenticationPrincipal SignedIn me, Model model) {
        WorkItem item = items.view(id, accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new));
        Document shown = documents
                .find(item.dossier(), new DocumentId(document))
                .filter(one -> readers.isFor(item, one))
                .orElseThrow(DocumentNotFound::new);
        String href = CaseView.file(shown).href();
        model.addAttribute("item", item);
        model.addAttribute("name", shown.fileName());
        model.addAttribute("original", href);
        model.addAttribute("pages", shown.type() == DocumentType.PDF ? pages(shown, href) : List.of(href));
        return "inbox/document";
    }

    /** Addresses of the pages' pictures; empty where there are none to be had. */
    private List<String> pages(Document document, String href) {
        try {
            return IntStream.rangeClosed(1, pictures.pages(document.dossier(), document.id()))
                    .mapToObj(page -> href + "/pages/" + page)
                    .toList();
        } catch (DocumentNotShown unreadable) {
            return List.of();
        }
    }
}
