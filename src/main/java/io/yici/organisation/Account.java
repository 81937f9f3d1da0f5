package io.yici.organisation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who may sign in; says nothing of who the person is, which {@link Accounts#identity} does.
 *
 * @param id also owns the key under which the person's identity is sealed
 * @param groups whose work a clerk may take, or departments an officer answers for; empty for others
 * @param supervised groups whose work the account oversees, and for which it answers; empty for most
 * @param duties by group; a group that is not named leaves all but the head's
 * @param districts region codes the clerk works for; none for all
 * @param enabled whether the account may sign in, and may have work
 */
public record Account(
        UUID id,
        String login,
        Set<Role> roles,
        Set<String> groups,
        Set<String> supervised,
        Map<String, Set<Duty>> duties,
        Set<String> districts,
        boolean enabled) {

    public Account {
        roles = Set.copyOf(roles);
        groups = Set.copyOf(groups);
        supervised = Set.copyOf(supervised);
        duties = Map.copyOf(duties);
        districts = Set.copyOf(districts);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the account is of the group and has the duty there. */
    public boolean may(String group, Duty duty) {
        Set<Duty> stated = duties.get(group);
        boolean has = stated == null ? duty != Duty.HEAD : stated.contains(duty);
        return enabled && groups.contains(group) && has;
    }

    /** Whether the account gives the group's work out: it oversees the group, or is its head. */
    public boolean leads(String group) {
        return supervised.contains(group) || may(group, Duty.HEAD);
    }

    /** All groups whose work the account gives out. */
    public Set<String> led() {
        Set<String> led = new HashSet<>(supervised);
        groups.stream().filter(group -> may(group, Duty.HEAD)).forEach(led::add);
        return led;
    }

    /**
     * Whether the account works for a district.
     *
     * @param district six digits; empty where the work belongs to none, which is everybody's
     */
    public boolean covers(String district) {
        return districts.isEmpty()
                || district.isEmpty()
                || districts.stream().anyMatch(own -> district.startsWith(Districts.start(own)));
    }
}
