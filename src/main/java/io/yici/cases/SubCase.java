package io.yici.cases;

import io.yici.calendar.TimeLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department that a step of a case asks for its opinion.
 *
 * @param id that of its clerks' item
 * @param activity the step
 * @param round which time the case came to the step
 * @param department its code
 * @param group the clerks who are asked
 * @param number the case's, with a number of its own behind it
 * @param shows names of the facts it is shown, such as {@code household.address} or {@code answers.purpose}
 * @param received day 0 of its term
 * @param limit null where the diagram sets none
 * @param silenceAgrees whether it has no objection if it says nothing in time
 * @param clerk who answered
 */
public record SubCase(
        String id,
        UUID dossier,
        String activity,
        int round,
        String department,
        String group,
        String number,
        List<String> shows,
        Instant openedAt,
        LocalDate received,
        @Nullable TimeLimit limit,
        boolean silenceAgrees,
        State state,
        @Nullable UUID clerk,
        @Nullable Instant endedAt) {

    public SubCase {
        shows = List.copyOf(shows);
    }

    /** How far it is. */
    public enum State {
        OPEN,
        AGREED,
        OBJECTED,
        /** It said nothing in time, which the diagram takes for agreement. */
        SILENT,
        /** The case went on or ended without it. */
        CLOSED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** The names of what it is shown of one thing: facts of a record, or keys of {@code answers}. */
    public List<String> shown(String of) {
        return shows.stream()
                .filter(name -> name.startsWith(of + "."))
                .map(name -> name.substring(of.length() + 1))
                .toList();
    }

    /** A setting that lists names. */
    static List<String> names(@Nullable String setting) {
        return setting == null || setting.isBlank()
                ? List.of()
                : Arrays.asList(setting.trim().split("\\s*,\\s*"));
    }

    /** The code of the department whose group it is. */
    public static String department(String group) {
        return group.contains("-") ? group.substring(0, group.indexOf('-')) : group;
    }

    @Override
    public String toString() {
        return "SubCase[" + number + " " + state + "]";
    }
}
