package io.yici.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The applicant is to be told something in writing; published in the transaction of the act it tells.
 *
 * @param kind which letter: the key of its template and texts, such as {@code correction}
 * @param facts what the letter states besides the case: text, numbers, dates and lists of text by name; where it reads otherwise in each language, a
 *     map of the languages {@code zh} and {@code en}
 * @param from when it leaves the house; until then it can be taken back
 */
public record NoticeDue(UUID dossier, String kind, Map<String, Object> facts, Instant from) {

    public NoticeDue {
        facts = Map.copyOf(facts);
    }

    @Override
    public String toString() {
        return "NoticeDue[" + dossier + " " + kind + "]";
    }
}
