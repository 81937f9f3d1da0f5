package io.yici.rehearsal;

import io.yici.catalogue.scenario.Scenario;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.PersonIdentity;
import io.yici.organisation.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of a scenario: those of the demo by their logins, and made-up ones by their names. */
@Component
@Profile(Rehearsal.PROFILE)
class Actors {

    private static final int NUMBER = 18;

    private final Accounts accounts;
    private final Map<String, Scenario.Person> madeUp = new HashMap<>();

    Actors(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Takes the scenario's made-up people in place of those before; who is new gets an account. */
    void enter(Map<String, Scenario.Person> people) {
        madeUp.clear();
        madeUp.putAll(people);
        people.values().stream()
                .filter(person -> accounts.byPersonId(person.id()).isEmpty())
                .forEach(person -> accounts.register(
                        "made-up-" + UUID.randomUUID(),
                        null,
                        Set.of(Role.CITIZEN),
                        Set.of(),
                        new PersonIdentity(person.name(), person.id(), null)));
    }

    Account account(String name) {
        Scenario.Person person = madeUp.get(name);
        Optional<Account> known = person == null ? accounts.byLogin(name) : accounts.byPersonId(person.id());
        return known.orElseThrow(() -> new NotAsTold("person", name, ""));
    }

    /** The number of a person; one that is written as a number already is taken as it is. */
    String number(String name) {
        Scenario.Person person = madeUp.get(name);
        if (person != null) {
            return person.id();
        }
        return name.length() == NUMBER
                ? name
                : accounts.identity(account(name).id()).personId();
    }
}
