package io.yici.inbox;

import io.yici.organisation.Account;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whose work a clerk's list shows.
 *
 * @param groups whose work the clerk may take, in order
 * @param supervised groups the clerk oversees, in order
 * @param absent colleagues for whom the clerk acts today
 */
record InboxScope(UUID clerk, List<String> groups, List<String> supervised, List<UUID> absent) {

    InboxScope {
        groups = List.copyOf(groups);
        supervised = List.copyOf(supervised);
        absent = List.copyOf(absent);
    }

    static InboxScope of(Account clerk, Set<UUID> absent) {
        return new InboxScope(
                clerk.id(),
                clerk.groups().stream().sorted().toList(),
                clerk.supervised().stream().sorted().toList(),
                absent.stream().sorted().toList());
    }

    /** The clerk, and the colleagues for whom the clerk acts. */
    List<UUID> hands() {
        return Stream.concat(Stream.of(clerk), absent.stream()).toList();
    }

    boolean isMine(InboxRow row) {
        return clerk.equals(row.clerk());
    }
}
