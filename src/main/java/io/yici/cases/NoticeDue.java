package io.yici.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The applicant is to be told something in writing; published in the transaction of the act it tells.
 *
 * @param kind which letter: the key of its template and texts, such as {@code correction}
 * @param facts what the letter states besides the case: text, numbers, dates and lists of text by name; where it reads otherwise in each language, a
 *     map of the languages {@code zh} and {@code en}
 * @param from when it leaves the house; until then it can be taken back
 * @param account whom it is for where that is not the applicant: somebody whose record the case used. Such a letter names neither case nor applicant
 */
public record NoticeDue(
        UUID dossier,
        String kind,
        Map<String, Object> facts,
        Instant from,
        @Nullable UUID account) {

    public NoticeDue {
        facts = Map.copyOf(facts);
    }

    /** For the applicant. */
    public NoticeDue(UUID dossier, String kind, Map<String, Object> facts, Instant from) {
        this(dossier, kind, facts, from, null);
    }

    @Override
    public String toString() {
        return "NoticeDue[" + dossier + " " + kind + "]";
    }
}
