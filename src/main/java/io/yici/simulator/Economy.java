package io.yici.simulator;

import java.util.List;
import java.util.Optional;

/** What the made-up people work, earn and run. Asked by ids of 18 characters. */
interface Economy {

    /** Where a person works, or else last worked. */
    Optional<Work> work(String id);

    /** The years the tax office has settled, the latest first. */
    List<Income> incomes(String id);

    List<Vehicle> vehicles(String id);

    List<Post> posts(String id);

    /** The firm with this credit code. */
    Optional<Firm> firm(String code);

    /** The latest year of which the tax office knows the income: settlement goes on until the end of June. */
    static int settledYear(java.time.LocalDate today) {
        return today.getMonthValue() > 6 ? today.getYear() - 1 : today.getYear() - 2;
    }
}
