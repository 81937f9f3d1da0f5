package io.yici.organisation;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who may sign in; says nothing of who the person is, which {@link Accounts#identity} does.
 *
 * @param id also owns the key under which the person's identity is sealed
 * @param groups whose work a clerk may take; empty for others
 * @param supervised groups whose work the account oversees, and for which it answers; empty for most
 */
public record Account(UUID id, String login, Set<Role> roles, Set<String> groups, Set<String> supervised) {

    public Account {
        roles = Set.copyOf(roles);
        groups = Set.copyOf(groups);
        supervised = Set.copyOf(supervised);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
