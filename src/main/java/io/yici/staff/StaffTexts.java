package io.yici.staff;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Colleagues;
import io.yici.organisation.Department;
import io.yici.organisation.EntryKind;
import io.yici.organisation.Organisation;
import io.yici.organisation.Role;
import io.yici.organisation.WorkGroup;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Parts of the organisation in the reader's words. */
@Component
class StaffTexts {

    private final Organisation organisation;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final MessageSource messages;
    private final Clock clock;

    StaffTexts(
            Organisation organisation, Accounts accounts, Colleagues colleagues, MessageSource messages, Clock clock) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.messages = messages;
        this.clock = clock;
    }

    String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String separator(Locale locale) {
        return word("staff.list.separator", locale);
    }

    String roles(Account account, Locale locale) {
        return account.roles().stream()
                .sorted()
                .map(role -> role(role, locale))
                .collect(Collectors.joining(separator(locale)));
    }

    String role(Role role, Locale locale) {
        return word("staff.role." + role.key(), locale);
    }

    /** Names of groups and departments by their ids. */
    Map<String, String> names(Locale locale) {
        Map<String, String> names =
                organisation.groups().stream().collect(Collectors.toMap(WorkGroup::id, group -> group.name(locale)));
        organisation.departments().forEach(one -> names.putIfAbsent(one.id(), one.name(locale)));
        return names;
    }

    /** What the account belongs to, in words; ids where there is no name. */
    String groups(Account account, Map<String, String> names, Locale locale) {
        return account.groups().stream()
                .sorted()
                .map(group -> names.getOrDefault(group, group))
                .collect(Collectors.joining(separator(locale)));
    }

    String name(UUID account) {
        return colleagues.name(account);
    }

    String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(clock.getZone()));
    }

    /** The address of an entry's page; of somebody of staff by the account's id, so that no login stands in one. */
    String address(EntryKind kind, String id) {
        String place = "/organisation/" + kind.key() + "/";
        return kind == EntryKind.CLERK
                ? accounts.byLogin(id).map(account -> place + account.id()).orElse("/organisation")
                : place + id;
    }

    /** Departments with their groups, each in the order of its ids. */
    Map<Department, List<WorkGroup>> tree() {
        Map<String, List<WorkGroup>> groups =
                organisation.groups().stream().collect(Collectors.groupingBy(WorkGroup::department));
        return organisation.departments().stream()
                .sorted(Comparator.comparing(Department::id))
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> groups.getOrDefault(one.id(), List.of()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }
}
