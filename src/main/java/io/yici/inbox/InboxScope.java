package io.yici.inbox;

import io.yici.organisation.Account;
import io.yici.organisation.Duty;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whose work a clerk's list shows.
 *
 * @param groups whose work the clerk may take, in order
 * @param supervised groups the clerk oversees, in order
 * @param absent colleagues for whom the clerk acts today
 * @param districts region codes the clerk works for; none for all
 * @param duties by group, where only items with one of these duties are looked for
 */
record InboxScope(
        UUID clerk,
        List<String> groups,
        List<String> supervised,
        List<UUID> absent,
        List<String> districts,
        Map<String, Set<Duty>> duties) {

    private static final Set<Duty> DONE_BY_CLERKS = EnumSet.of(Duty.INTAKE, Duty.REVIEW, Duty.APPROVE);

    InboxScope {
        groups = List.copyOf(groups);
        supervised = List.copyOf(supervised);
        absent = List.copyOf(absent);
        districts = List.copyOf(districts);
        duties = Map.copyOf(duties);
    }

    /** Of somebody who works for all districts. */
    InboxScope(UUID clerk, List<String> groups, List<String> supervised, List<UUID> absent) {
        this(clerk, groups, supervised, absent, List.of(), Map.of());
    }

    static InboxScope of(Account clerk, Set<UUID> absent) {
        return new InboxScope(
                clerk.id(),
                clerk.groups().stream().sorted().toList(),
                clerk.led().stream().sorted().toList(),
                absent.stream().sorted().toList(),
                clerk.districts().stream().sorted().toList(),
                Map.of());
    }

    /** What the clerk may take: only of groups in which the clerk has a duty to do, and only items that ask for one. */
    static InboxScope toTake(Account clerk) {
        return new InboxScope(
                clerk.id(),
                clerk.groups().stream()
                        .filter(group -> DONE_BY_CLERKS.stream().anyMatch(duty -> clerk.may(group, duty)))
                        .sorted()
                        .toList(),
                List.of(),
                List.of(),
                clerk.districts().stream().sorted().toList(),
                clerk.duties());
    }

    /** The clerk, and the colleagues for whom the clerk acts. */
    List<UUID> hands() {
        return Stream.concat(Stream.of(clerk), absent.stream()).toList();
    }

    boolean isMine(InboxRow row) {
        return clerk.equals(row.clerk());
    }
}
