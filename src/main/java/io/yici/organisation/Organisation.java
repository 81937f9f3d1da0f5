package io.yici.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Departments, their groups of clerks, and who works there. */
@Component
public class Organisation {

    private final OrganisationStore store;
    private final AccountStore accounts;

    Organisation(OrganisationStore store, AccountStore accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    /** In the order of their ids. */
    public List<Department> departments() {
        return store.departments();
    }

    /** By department, then by id. */
    public List<WorkGroup> groups() {
        return store.groups();
    }

    /** What a group is called; nothing where it is not known. */
    public Optional<String> groupName(String group, Locale locale) {
        return store.group(group).map(one -> one.name(locale));
    }

    /** How many belong to a group or oversee it, or answer for a department. */
    public int members(String groupOrDepartment) {
        return accounts.members(groupOrDepartment);
    }

    /**
     * Staff in the order of their logins.
     *
     * @param part of the login; empty for any
     * @param group to which they belong, or which they oversee; empty for any
     * @param after the login before the first
     */
    public List<Account> staff(String part, String group, String after, int limit) {
        String plain = part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "");
        return accounts.staff(plain, group, after, limit);
    }

    /** Whether anybody can change the organisation. */
    public boolean hasAdministrator() {
        return accounts.hasAny(Role.ADMINISTRATOR);
    }

    /** The departments an officer answers for, and those of the groups the account oversees. */
    public Set<String> departmentsOf(Account account) {
        Set<String> departments = new HashSet<>();
        if (account.is(Role.OFFICER)) {
            departments.addAll(account.groups());
        }
        if (!account.supervised().isEmpty()) {
            departments.addAll(account.supervised());
            departments.addAll(store.groups().stream()
                    .filter(group -> account.supervised().contains(group.id()))
                    .map(WorkGroup::department)
                    .collect(Collectors.toSet()));
        }
        return departments;
    }
}
