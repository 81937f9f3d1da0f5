package io.yici.cases.api;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.FormSchema.Kind;
import io.yici.documents.Document;
import io.yici.documents.Documents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files as answers: a field for files is answered by the documents handed in for it. */
@Component
class HandedIn {

    private final Drafts drafts;
    private final CaseVersions versions;
    private final Documents documents;

    HandedIn(Drafts drafts, CaseVersions versions, Documents documents) {
        this.drafts = drafts;
        this.versions = versions;
        this.documents = documents;
    }

    /** The documents' ids by the form's fields for files. */
    Map<String, List<String>> files(CaseFile file) {
        List<Document> all = documents.list(file.id());
        Map<String, List<String>> files = new LinkedHashMap<>();
        versions.of(file).form().fields().filter(HandedIn::isForFiles).forEach(field -> {
            files.put(
                    field.key(),
                    all.stream()
                            .filter(document -> document.field().equals(field.key()))
                            .map(document -> document.id().toString())
                            .toList());
        });
        return files;
    }

    /** Takes the documents as they are now into the draft's answers. */
    void answer(CaseFile file) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>(drafts.answers(file));
        answers.putAll(files(file));
        drafts.answer(file, answers);
    }

    boolean isField(CaseFile file, String key) {
        return versions.of(file).form().field(key).filter(HandedIn::isForFiles).isPresent();
    }

    private static boolean isForFiles(Field field) {
        return field.kind() == Kind.FILE;
    }
}
