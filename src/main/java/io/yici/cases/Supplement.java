package io.yici.cases;

import io.yici.calendar.DueDate;
import io.yici.calendar.TimeLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant is asked to correct before a case is accepted, or may hand in late where it was accepted tolerantly. The list is whole: what is not
 * in it cannot be asked for under the same notice (Administrative Licence Law, article 32; Zhejiang regulation, article 11).
 *
 * @param number of the notice in its case, from 1
 * @param issuedBy the clerk's account; null where a step of the diagram asked
 * @param deadline the last day
 * @param asked the length of the term, counted from the day of the notice as day 0
 * @param anyOf whether one of the items is enough
 * @param reason in the clerk's words; empty where a step asked
 * @param endedAt when it was answered, lapsed or taken back; null while it is open
 */
public record Supplement(
        UUID id,
        UUID dossier,
        int number,
        Kind kind,
        State state,
        @Nullable UUID issuedBy,
        Instant issuedAt,
        DueDate deadline,
        TimeLimit asked,
        List<Item> items,
        boolean anyOf,
        String reason,
        @Nullable Instant endedAt) {

    public Supplement {
        items = List.copyOf(items);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** The last day on which it can be answered. */
    public LocalDate lastDay() {
        return deadline.due();
    }

    /** Whether what was given is enough: all of it, or one where one is. */
    public boolean isMetBy(Collection<String> keys) {
        return anyOf
                ? items.stream().anyMatch(item -> keys.contains(item.key()))
                : items.stream().allMatch(item -> keys.contains(item.key()));
    }

    /** Why something is asked for. */
    public enum Kind {
        /** 补正: before acceptance; until then the case waits. */
        CORRECTION,
        /** 容缺: the case is accepted and goes on meanwhile. */
        LATE_MATERIAL
    }

    /** What became of it. */
    public enum State {
        OPEN,
        ANSWERED,
        /** The deadline passed. */
        LAPSED,
        /** The clerk undid it before it left the house. */
        TAKEN_BACK
    }

    /**
     * One thing that is asked for.
     *
     * @param key of the form's field, or name of the record a proof is asked for
     * @param note what is wrong, in the clerk's words; empty where the reason says it all
     */
    public record Item(What what, String key, String note) {}

    /** What is asked for. */
    public enum What {
        /** Another answer to a question of the form. */
        ANSWER,
        /** A document instead of what a register says, or does not say. */
        PROOF
    }

    @Override
    public String toString() {
        return "Supplement[" + dossier + " " + number + " " + kind + " " + state + "]";
    }
}
