package io.yici.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A fact that several registers state, and which of them counts: one source per fact, the others only raise differences.
 *
 * @param id names it among the registers' texts, {@code comparison.<id>}
 * @param how two statements are the same
 * @param tolerance share of the larger number by which numbers may differ; 0 where they may not
 * @param sources the authoritative one first
 */
public record Comparison(String id, How how, BigDecimal tolerance, List<Source> sources) {

    public Comparison {
        sources = List.copyOf(sources);
    }

    /** How statements are compared. */
    public enum How {
        EXACT,
        /** Width of letters, blanks and the dot between names do not count. */
        NAME,
        NUMBER
    }

    /**
     * A register that states the fact.
     *
     * @param value FEEL over the facts of the resource; null where it says nothing. Of the authoritative source it is the name of a fact, so
     *     that rules can be asked what another value would come to
     */
    public record Source(String resource, String value) {}

    /** What the resource states, where it is one of the sources. */
    public Optional<Source> source(String resource) {
        return sources.stream()
                .filter(source -> source.resource().equals(resource))
                .findFirst();
    }

    /** Message key of the fact's name. */
    public String nameKey() {
        return "comparison." + id;
    }
}
