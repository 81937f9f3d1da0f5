package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.catalogue.FormSchema;
import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.FormSchema.Kind;
import io.yici.documents.Document;
import io.yici.documents.DocumentId;
import io.yici.documents.DocumentRefused;
import io.yici.documents.Documents;
import io.yici.site.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What a browser sends for fields of a service's form. */
@Component
class PostedFields {

    private final Documents documents;
    private final Proofs proofs;

    PostedFields(Documents documents, Proofs proofs) {
        this.documents = documents;
        this.proofs = proofs;
    }

    /** Keeps the files chosen; what is refused is told at its field. */
    void upload(CaseFile file, FormSchema.Page page, HttpServletRequest request, FormErrors errors) {
        if (!(request instanceof MultipartHttpServletRequest multipart)) {
            return;
        }
        for (Field field : page.fields()) {
            if (field.kind() == Kind.FILE) {
                try {
                    proofs.keep(file.id(), field.key(), multipart.getFile(field.key()));
                } catch (DocumentRefused refused) {
                    proofs.tell(refused, field.key(), errors);
                }
            }
        }
    }

    /** Ids of the files kept so far, by the fields that take them. */
    Map<String, List<String>> files(CaseFile file, FormSchema.Page page) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        for (Field field : page.fields()) {
            if (field.kind() == Kind.FILE) {
                files.put(
                        field.key(),
                        documents.list(file.id()).stream()
                                .filter(document -> document.field().equals(field.key()))
                                .map(Document::id)
                                .map(DocumentId::toString)
                                .toList());
            }
        }
        return files;
    }

    /** The answers with the files kept so far. */
    Map<String, @Nullable Object> withFiles(
            CaseFile file, FormSchema.Page page, Map<String, @Nullable Object> answers) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(answers);
        all.putAll(files(file, page));
        return all;
    }

    /** What was entered, but for files. */
    static Map<String, List<String>> entered(FormSchema.Page page, HttpServletRequest request) {
        Map<String, List<String>> entered = new LinkedHashMap<>();
        for (Field field : page.fields()) {
            if (field.kind() == Kind.DATE) {
                entered.put(field.key(), date(field.key(), request));
            } else if (field.kind() != Kind.FILE) {
                String[] values = request.getParameterValues(field.key());
                entered.put(field.key(), values == null ? List.of() : List.of(values));
            }
        }
        return entered;
    }

    private static List<String> date(String key, HttpServletRequest request) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of("-year", "-month", "-day")) {
            String value = request.getParameter(key + part);
            parts.add(value == null ? "" : value);
        }
        return parts;
    }
}
