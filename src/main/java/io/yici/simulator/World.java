package io.yici.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is true of the made-up people; every register tells its part of it. Asked by ids of 18 characters. */
interface World {

    /** The household a person is registered in. */
    Optional<Household> household(String id);

    List<Marriage> marriages(String id);

    Optional<FundAccount> account(String id);

    List<FundLoan> loans(String id);

    List<Home> homes(String id);

    /** The day a person died; whether the population register knows it yet is another thing. */
    default Optional<LocalDate> died(String id) {
        return Optional.empty();
    }
}
