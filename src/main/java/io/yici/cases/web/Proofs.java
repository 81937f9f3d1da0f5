package io.yici.cases.web;

import io.yici.documents.DocumentRefused;
import io.yici.documents.Documents;
import io.yici.site.FormErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files handed in with a form. */
@Component
public class Proofs {

    private final Documents documents;

    Proofs(Documents documents) {
        this.documents = documents;
    }

    /**
     * Keeps the file; null when none was chosen.
     *
     * @throws DocumentRefused when it is not taken
     */
    public @Nullable UUID keep(UUID dossier, String field, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        String name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return documents
                    .store(dossier, field, name == null ? "" : name, content)
                    .value();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds why a file was refused, in plain words, to the field it was chosen in. */
    void tell(DocumentRefused refused, String field, FormErrors errors) {
        errors.add(field, "error." + refused.code(), refused.arguments().toArray());
    }
}
