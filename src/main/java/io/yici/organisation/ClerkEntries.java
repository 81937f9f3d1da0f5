package io.yici.organisation;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts of staff as entries, and back. */
final class ClerkEntries {

    private static final List<String> DUTIES =
            Arrays.stream(Duty.values()).map(Duty::key).toList();

    private ClerkEntries() {}

    static Entry of(Account account, String name) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("roles", list(account.roles().stream().map(Role::key)));
        values.put(
                "groups",
                list(account.groups().stream()
                        .map(group -> group + duties(account.duties().get(group)))));
        values.put("supervised", list(account.supervised().stream()));
        values.put("districts", list(account.districts().stream()));
        values.put("enabled", account.enabled() ? Entry.ENABLED : "no");
        return new Entry(EntryKind.CLERK, account.login(), values);
    }

    private static String duties(@Nullable Set<Duty> duties) {
        return duties == null
                ? ""
                : ":" + duties.stream().sorted().map(Duty::key).collect(joining("+"));
    }

    private static String list(Stream<String> parts) {
        return parts.sorted().collect(joining(";"));
    }

    /** The same written in one way, so that what means the same is the same. */
    static Entry normal(Entry entry) {
        String enabled = entry.value("enabled").toLowerCase(Locale.ROOT);
        return new Entry(
                entry.kind(),
                entry.id().toLowerCase(Locale.ROOT),
                Map.of(
                        "name", entry.value("name"),
                        "roles", list(parts(entry.value("roles")).stream()),
                        "groups", groups(entry),
                        "supervised", list(parts(entry.value("supervised")).stream()),
                        "districts", list(parts(entry.value("districts")).stream()),
                        "enabled", enabled.isEmpty() ? Entry.ENABLED : enabled));
    }

    private static String groups(Entry entry) {
        Map<String, String> duties = new TreeMap<>();
        for (String part : parts(entry.value("groups"))) {
            String[] both = part.split(":", 2);
            String stated = both.length < 2
                    ? ""
                    : Arrays.stream(both[1].split("\\+"))
                            .filter(duty -> !duty.isEmpty())
                            .distinct()
                            .sorted(Comparator.comparingInt(DUTIES::indexOf))
                            .collect(joining("+"));
            duties.put(both[0], stated.isEmpty() ? "" : ":" + stated);
        }
        return duties.entrySet().stream()
                .map(one -> one.getKey() + one.getValue())
                .collect(joining(";"));
    }

    /** The parts of a list, each once. */
    static List<String> parts(String list) {
        return Arrays.stream(list.toLowerCase(Locale.ROOT).split("[;；,，\\s]+"))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** The groups with what stands behind each. */
    static Map<String, List<String>> stated(Entry entry) {
        Map<String, List<String>> stated = new LinkedHashMap<>();
        for (String part : parts(entry.value("groups"))) {
            String[] both = part.split(":", 2);
            stated.put(both[0], both.length < 2 ? List.of() : List.of(both[1].split("\\+")));
        }
        return stated;
    }

    /** What a sound entry says of the account. */
    static Account account(UUID id, Entry entry) {
        Map<String, Set<Duty>> duties = new HashMap<>();
        Map<String, List<String>> stated = stated(entry);
        stated.forEach((group, named) -> {
            if (!named.isEmpty()) {
                duties.put(
                        group,
                        named.stream()
                                .map(duty -> Duty.valueOf(duty.toUpperCase(Locale.ROOT)))
                                .collect(Collectors.toSet()));
            }
        });
        return new Account(
                id,
                entry.id(),
                parts(entry.value("roles")).stream()
                        .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                stated.keySet(),
                Set.copyOf(parts(entry.value("supervised"))),
                duties,
                Set.copyOf(parts(entry.value("districts"))),
                entry.value("enabled").equals(Entry.ENABLED));
    }
}
