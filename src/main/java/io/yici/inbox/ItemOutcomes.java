package io.yici.inbox;

import java.util.List;

/** What a clerk can decide on an item, by its kind. */
public final class ItemOutcomes {

    static final String AGREES = "agrees";

    private ItemOutcomes() {}

    /** What a clerk can decide on an item of this kind. */
    public static List<String> of(String kind) {
        return switch (kind) {
            case WorkItems.PROPOSED_REFUSAL -> List.of("refuse", "grant");
            case WorkItems.REVIEW -> List.of("confirmed", "returned");
            case WorkItems.VISIT -> List.of("attended");
            case CaseItems.OPINION -> List.of(AGREES, "objects");
            default -> List.of();
        };
    }

    /** Beginning of the keys of the texts that ask for an outcome of this kind. */
    public static String texts(String kind) {
        return switch (kind) {
            case WorkItems.REVIEW, WorkItems.VISIT, CaseItems.OPINION -> "inbox." + kind + ".";
            default -> "inbox.decide.";
        };
    }
}
