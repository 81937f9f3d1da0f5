package io.yici.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with a person's data, and why; names of fields, never their values.
 *
 * <p>Begins with {@link #of} and is completed step by step: {@code LedgerEntry.of(PULL, "housing-fund-rent.marriage",
 * "housing-fund-rent.basis").in(dossier).during(step).by(actor).about(subject).departments(…).fields(…)}.
 *
 * @param event what was done
 * @param purpose key of what it was done for
 * @param legalBasis key of the law that allows it
 * @param dossier the case, where there is one
 * @param step the step of the diagram, where a case stands at one
 * @param departments who supplied or received the data
 * @param actor pseudonym of who did it; none where the product did
 * @param subject pseudonym of whom the data is about
 * @param fields names of the fields
 * @param requests ids of the requests to departments
 */
public record LedgerEntry(
        LedgerEvent event,
        String purpose,
        String legalBasis,
        @Nullable UUID dossier,
        @Nullable Step step,
        List<String> departments,
        @Nullable String actor,
        @Nullable String subject,
        List<String> fields,
        List<String> requests) {

    private static final String OTHER_CHARACTERS = "._:/#-";
    private static final int MAX_LENGTH = 120;
    /** Of a mobile telephone. */
    private static final int SHORTEST_NUMBER = 11;

    /**
     * A step of a process.
     *
     * @param process key of the process definition
     * @param version the version that runs
     * @param activity id of the step in the diagram; none for the process as a whole
     */
    public record Step(
            String process, int version, @Nullable String activity) {

        public Step {
            requireName(process);
            if (activity != null) {
                requireName(activity);
            }
        }
    }

    public LedgerEntry {
        requireName(purpose);
        requireName(legalBasis);
        requirePseudonym(actor);
        requirePseudonym(subject);
        departments = List.copyOf(departments);
        fields = List.copyOf(fields);
        requests = List.copyOf(requests);
        departments.forEach(LedgerEntry::requireName);
        fields.forEach(LedgerEntry::requireName);
        requests.forEach(LedgerEntry::requireName);
    }

    /** An entry that says no more than what was done, for what, and on what basis. */
    public static LedgerEntry of(LedgerEvent event, String purpose, String legalBasis) {
        return new LedgerEntry(event, purpose, legalBasis, null, null, List.of(), null, null, List.of(), List.of());
    }

    /** The same in a case. */
    public LedgerEntry in(UUID dossier) {
        return new LedgerEntry(
                event, purpose, legalBasis, dossier, step, departments, actor, subject, fields, requests);
    }

    /** The same at a step of the case. */
    public LedgerEntry during(Step step) {
        return new LedgerEntry(
                event, purpose, legalBasis, dossier, step, departments, actor, subject, fields, requests);
    }

    /** The same with departments that supplied or received the data. */
    public LedgerEntry departments(String... departments) {
        return new LedgerEntry(
                event, purpose, legalBasis, dossier, step, List.of(departments), actor, subject, fields, requests);
    }

    /** The same done by a person. */
    public LedgerEntry by(String actorPseudonym) {
        return new LedgerEntry(
                event, purpose, legalBasis, dossier, step, departments, actorPseudonym, subject, fields, requests);
    }

    /** The same about a person. */
    public LedgerEntry about(String subjectPseudonym) {
        return new LedgerEntry(
                event, purpose, legalBasis, dossier, step, departments, actor, subjectPseudonym, fields, requests);
    }

    /** The same with the names of the fields. */
    public LedgerEntry fields(Collection<String> names) {
        return new LedgerEntry(
                event, purpose, legalBasis, dossier, step, departments, actor, subject, List.copyOf(names), requests);
    }

    /** The same with the ids of the requests. */
    public LedgerEntry requests(Collection<String> ids) {
        return new LedgerEntry(
                event, purpose, legalBasis, dossier, step, departments, actor, subject, fields, List.copyOf(ids));
    }

    /** A key or an identifier: no word of a person's language and no number of a person, so that no value slips in. */
    private static void requireName(String name) {
        var digits = 0;
        for (int at = 0; at < name.length(); at++) {
            var c = name.charAt(at);
            if (isIn('0', c, '9')) {
                digits++;
            } else if (!isIn('a', c, 'z') && !isIn('A', c, 'Z') && (at == 0 || OTHER_CHARACTERS.indexOf(c) < 0)) {
                throw new IllegalArgumentException("the ledger takes names and keys only");
            }
        }
        var isNumber = digits >= SHORTEST_NUMBER && name.length() - digits <= 1;
        if (name.isEmpty() || name.length() > MAX_LENGTH || isNumber) {
            throw new IllegalArgumentException("the ledger takes names and keys only");
        }
    }

    private static void requirePseudonym(@Nullable String pseudonym) {
        if (pseudonym == null) {
            return;
        }
        var wellFormed = pseudonym.length() == 64;
        for (int at = 0; wellFormed && at < 64; at++) {
            var c = pseudonym.charAt(at);
            wellFormed = isIn('0', c, '9') || isIn('a', c, 'f');
        }
        if (!wellFormed) {
            throw new IllegalArgumentException("the ledger takes pseudonyms only");
        }
    }

    private static boolean isIn(char first, char c, char last) {
        return first <= c && c <= last;
    }
}
