package io.yici.cases;

import io.yici.engine.feel.FeelJson;
import io.yici.vault.Vault;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The applicant's answers, sealed with the case. Values are text, numbers, booleans, dates and lists, by the form's keys. */
@Component
class Answers {

    private static final String SOURCE = "applicant";
    private static final String CONTEXT = "answers";
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final Vault vault;

    Answers(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(CaseFile file, Map<String, @Nullable Object> answers) {
        return seal(file.id(), answers);
    }

    byte[] seal(java.util.UUID dossier, Map<String, @Nullable Object> answers) {
        Object written = FeelJson.write(answers);
        return vault.sealJson(dossier, SOURCE, CONTEXT, written == null ? Map.of() : written);
    }

    /** The answers so far; empty before the first. */
    Map<String, @Nullable Object> facts(CaseFile file) {
        byte[] sealed = file.answers();
        return sealed == null ? Map.of() : FeelJson.readMap(vault.openJson(file.id(), SOURCE, CONTEXT, sealed, MAP));
    }
}
