package io.yici.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The demo people and those who were generated. */
record WholeWorld(World cast, World generated) implements World {

    @Override
    public Optional<Household> household(String id) {
        return cast.household(id).or(() -> generated.household(id));
    }

    @Override
    public List<Marriage> marriages(String id) {
        return of(id).marriages(id);
    }

    @Override
    public Optional<FundAccount> account(String id) {
        return of(id).account(id);
    }

    @Override
    public List<FundLoan> loans(String id) {
        return of(id).loans(id);
    }

    @Override
    public List<Home> homes(String id) {
        return of(id).homes(id);
    }

    @Override
    public Optional<LocalDate> died(String id) {
        return of(id).died(id);
    }

    private World of(String id) {
        return cast.household(id).isPresent() ? cast : generated;
    }
}
