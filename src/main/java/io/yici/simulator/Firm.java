package io.yici.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise, or a public institution that employs people.
 *
 * @param code unified credit code
 * @param head its legal representative
 * @param ended when it was struck off; null while it is in business
 */
record Firm(
        String code,
        String name,
        Person head,
        BigDecimal capital,
        LocalDate established,
        @Nullable LocalDate ended) {

    /** Somebody told by name and number alone. */
    record Person(String id, String name) {

        static Person of(Resident resident) {
            return new Person(resident.id(), resident.name());
        }

        @Override
        public String toString() {
            return "Person";
        }
    }

    boolean isEnterprise() {
        return code.startsWith("9");
    }

    /** The number under which the register of enterprises keeps it. */
    String registration() {
        return "9900" + code.substring(8, 17);
    }
}
