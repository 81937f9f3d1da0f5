package io.yici.organisation;

import io.yici.codes.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What must be right about an entry by itself and beside the others. */
@Component
class EntryRules {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9.-]{1,39}");
    private static final int LONGEST_NAME = 60;
    private static final int MOST_GROUPS = 50;
    private static final int MOST_DISTRICTS = 100;
    private static final Regions REGIONS = Regions.of(true);
    private static final Set<Role> GIVEN =
            EnumSet.of(Role.CLERK, Role.OFFICER, Role.DESIGNER, Role.OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR);

    private final OrganisationStore store;
    private final AccountStore accounts;

    EntryRules(OrganisationStore store, AccountStore accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    /** What is wrong with it, in the order of its columns; none where all is right. */
    List<Refusal> check(Entry entry) {
        List<Refusal> refusals = new ArrayList<>();
        String id = entry.kind().idColumn();
        if (!ID.matcher(entry.id()).matches()) {
            refusals.add(new Refusal(id, "id"));
        }
        switch (entry.kind()) {
            case DEPARTMENT -> {
                refuse(store.group(entry.id()).isPresent(), id, "taken", refusals);
                names(entry, refusals, "name_zh", "name_en");
            }
            case GROUP -> {
                refuse(store.department(entry.id()).isPresent(), id, "taken", refusals);
                boolean unknown = store.department(entry.value("department")).isEmpty();
                refuse(unknown, "department", "department", refusals);
                names(entry, refusals, "name_zh", "name_en");
            }
            case CLERK -> clerk(entry, refusals);
        }
        return refusals;
    }

    private static void refuse(boolean wrong, String column, String reason, List<Refusal> refusals) {
        if (wrong) {
            refusals.add(new Refusal(column, reason));
        }
    }

    private static void names(Entry entry, List<Refusal> refusals, String... columns) {
        for (String column : columns) {
            String name = entry.value(column);
            refuse(name.isEmpty(), column, "name", refusals);
            boolean bad = name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl);
            refuse(bad, column, "name.long", refusals);
        }
    }

    private void clerk(Entry entry, List<Refusal> refusals) {
        boolean citizen =
                accounts.byLogin(entry.id()).filter(one -> one.is(Role.CITIZEN)).isPresent();
        refuse(citizen, entry.kind().idColumn(), "citizen", refusals);
        names(entry, refusals, "name");
        List<String> roles = ClerkEntries.parts(entry.value("roles"));
        roles(roles, refusals);
        groups(entry, roles, refusals);
        boolean stranger = !groupIds().containsAll(ClerkEntries.parts(entry.value("supervised")));
        refuse(stranger, "supervised", "group", refusals);
        List<String> districts = ClerkEntries.parts(entry.value("districts"));
        boolean nowhere =
                districts.stream().anyMatch(code -> !REGIONS.check(code).valid());
        refuse(nowhere || districts.size() > MOST_DISTRICTS, "districts", "district", refusals);
        refuse(!List.of(Entry.ENABLED, "no").contains(entry.value("enabled")), "enabled", "enabled", refusals);
    }

    private static void roles(List<String> roles, List<Refusal> refusals) {
        Set<String> given = GIVEN.stream().map(Role::key).collect(Collectors.toSet());
        boolean alone = Role.ALONE.stream().map(Role::key).anyMatch(roles::contains);
        if (roles.isEmpty() || !given.containsAll(roles)) {
            refusals.add(new Refusal("roles", "role"));
        } else {
            refuse(alone && roles.size() > 1, "roles", "role.alone", refusals);
        }
    }

    /** Clerks are of groups, officers of departments. */
    private void groups(Entry entry, List<String> roles, List<Refusal> refusals) {
        Map<String, List<String>> stated = ClerkEntries.stated(entry);
        Set<String> known = roles.contains(Role.CLERK.key()) ? groupIds() : Set.of();
        Set<String> departments = roles.contains(Role.OFFICER.key())
                ? store.departments().stream().map(Department::id).collect(Collectors.toSet())
                : Set.of();
        boolean unknown =
                stated.keySet().stream().anyMatch(group -> !known.contains(group) && !departments.contains(group));
        refuse(unknown || stated.size() > MOST_GROUPS, "groups", "group", refusals);
        List<String> duties = Arrays.stream(Duty.values()).map(Duty::key).toList();
        boolean noDuty = stated.values().stream().anyMatch(named -> !duties.containsAll(named));
        refuse(noDuty, "groups", "duty", refusals);
    }

    private Set<String> groupIds() {
        return store.groups().stream().map(WorkGroup::id).collect(Collectors.toSet());
    }
}
