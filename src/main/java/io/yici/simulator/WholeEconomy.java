package io.yici.simulator;

import java.util.List;
import java.util.Optional;

/** What the demo people and those who were generated live on. */
record WholeEconomy(Economy cast, Economy generated) implements Economy {

    @Override
    public Optional<Work> work(String id) {
        return cast.work(id).or(() -> generated.work(id));
    }

    @Override
    public List<Income> incomes(String id) {
        return either(cast.incomes(id), generated.incomes(id));
    }

    @Override
    public List<Vehicle> vehicles(String id) {
        return either(cast.vehicles(id), generated.vehicles(id));
    }

    @Override
    public List<Post> posts(String id) {
        return either(cast.posts(id), generated.posts(id));
    }

    @Override
    public Optional<Firm> firm(String code) {
        return cast.firm(code).or(() -> generated.firm(code));
    }

    private static <T> List<T> either(List<T> one, List<T> other) {
        return one.isEmpty() ? other : one;
    }
}
