package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.Drafts;
import io.yici.documents.Document;
import io.yici.documents.Documents;
import io.yici.organisation.PersonalFiles;
import io.yici.vault.DossierErased;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a person uploaded, by case. */
@Component
class UploadedFiles implements PersonalFiles {

    private final Drafts drafts;
    private final Documents documents;

    UploadedFiles(Drafts drafts, Documents documents) {
        this.drafts = drafts;
        this.documents = documents;
    }

    @Override
    public List<One> of(UUID account) {
        List<One> files = new ArrayList<>();
        for (CaseFile file : drafts.of(account)) {
            files.addAll(of(file));
        }
        return files;
    }

    private List<One> of(CaseFile file) {
        try {
            return documents.list(file.id()).stream()
                    .map(document -> one(file, document))
                    .toList();
        } catch (DossierErased erased) {
            return List.of();
        }
    }

    private One one(CaseFile file, Document document) {
        String number = file.caseNumber();
        String folder = number == null ? file.id().toString() : number;
        // Two uploads may bear the same name.
        String name = document.id().toString().substring(0, 8) + "-"
                + document.fileName().replaceAll("[/\\\\\\p{Cntrl}]", "_");
        return new One(folder + "/" + name, () -> documents.open(file.id(), document.id()));
    }
}
