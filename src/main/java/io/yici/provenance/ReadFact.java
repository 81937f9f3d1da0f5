package io.yici.provenance;

import java.util.List;

/**
 * A fact that a rule read.
 *
 * @param source what it belongs to: the service's name for a record, or {@code answers}, {@code applicant} and the like
 * @param name of the fact, or of a field; empty where the rule read all of the source
 * @param origin where the fact is from
 * @param fields of the record that it is made of; empty where it is from no record
 */
public record ReadFact(String source, String name, Origin origin, List<String> fields) {

    public ReadFact {
        fields = List.copyOf(fields);
    }

    /** Where a fact is from. */
    public enum Origin {
        /** A field as a department gave it. */
        FIELD,
        /** Reckoned from fields, as the register's description says. */
        DERIVED,
        /** What the applicant answered. */
        ANSWER,
        /** The case's own: who applies, when, what is disputed. */
        CASE
    }

    /** Both names, as the rule writes them. */
    public String path() {
        return name.isEmpty() ? source : source + "." + name;
    }

    boolean isOfRecord() {
        return origin == Origin.FIELD || origin == Origin.DERIVED;
    }
}
