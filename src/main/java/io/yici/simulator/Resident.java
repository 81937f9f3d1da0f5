package io.yici.simulator;

import java.time.LocalDate;

/**
 * A made-up person. Only people of province 99, which does not exist, are made up.
 *
 * @param id 18 characters
 * @param relation to the head of the household, as the population register writes it
 * @param maritalStatus as the person reported it, as the register writes it
 */
record Resident(String id, String name, String relation, String maritalStatus) {

    LocalDate birth() {
        return LocalDate.of(
                Integer.parseInt(id.substring(6, 10)),
                Integer.parseInt(id.substring(10, 12)),
                Integer.parseInt(id.substring(12, 14)));
    }

    boolean isMale() {
        return (id.charAt(16) - '0') % 2 == 1;
    }

    /** Whether they are somebody's child in their household. */
    boolean isChild() {
        return relation.matches("(独生|长|次|二|三)?[子女]");
    }

    @Override
    public String toString() {
        return "Resident[" + relation + "]";
    }
}
