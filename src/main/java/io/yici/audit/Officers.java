package io.yici.audit;

import io.yici.organisation.Account;
import io.yici.organisation.Department;
import io.yici.organisation.Organisation;
import io.yici.organisation.WorkGroup;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who of staff stands behind a pseudonym of the log. */
@Component
class Officers {

    private static final int PAGE = 500;
    private static final int PAGES = 200;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Organisation organisation;
    private final Vault vault;
    private final MessageSource messages;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    Officers(Organisation organisation, Vault vault, MessageSource messages, Clock clock) {
        this.organisation = organisation;
        this.vault = vault;
        this.messages = messages;
        this.clock = clock;
    }

    private record Known(Map<String, Account> accounts, Instant at) {}

    /** The account; empty where it is nobody's of staff. */
    Optional<Account> of(@Nullable String pseudonym) {
        if (pseudonym == null) {
            return Optional.empty();
        }
        Account found = all().get(pseudonym);
        return Optional.ofNullable(found);
    }

    /** The accounts whose pseudonym begins so. */
    List<Account> beginning(String start) {
        return all().entrySet().stream()
                .filter(one -> one.getKey().startsWith(start))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Map<String, Account> all() {
        Known before = known;
        Instant now = clock.instant();
        if (before.at().isBefore(now.minus(FRESH))) {
            before = new Known(read(), now);
            known = before;
        }
        return before.accounts();
    }

    private Map<String, Account> read() {
        Map<String, Account> accounts = new HashMap<>();
        String after = "";
        for (int page = 0; page < PAGES; page++) {
            List<Account> staff = organisation.staff("", "", after, PAGE);
            staff.forEach(one -> accounts.put(vault.pseudonym(one.id().toString()), one));
            if (staff.size() < PAGE) {
                break;
            }
            after = staff.get(staff.size() - 1).login();
        }
        return Map.copyOf(accounts);
    }

    /** The department and group and role of staff, for people: no name. */
    String office(Account account, Locale locale) {
        Set<String> groups = groups(account);
        List<WorkGroup> own = organisation.groups().stream()
                .filter(group -> groups.contains(group.id()))
                .limit(2)
                .toList();
        Map<String, String> departments =
                organisation.departments().stream().collect(Collectors.toMap(Department::id, one -> one.name(locale)));
        String comma = word("audit.comma", locale);
        String office = own.isEmpty()
                ? groups.stream()
                        .filter(departments::containsKey)
                        .map(departments::get)
                        .collect(Collectors.joining(comma))
                : own.stream()
                        .map(group -> departments.getOrDefault(group.department(), "") + " " + group.name(locale))
                        .collect(Collectors.joining(comma));
        String role = account.roles().stream()
                .map(one -> word("audit.role." + one.name().toLowerCase(Locale.ROOT), locale))
                .sorted()
                .collect(Collectors.joining(comma));
        return office.isBlank() ? role : office.strip() + word("audit.office.role", locale, role);
    }

    /** With the name before it, where the law wants it said. */
    String named(String name, Account account, Locale locale) {
        return word("audit.office.named", locale, name, office(account, locale));
    }

    private static Set<String> groups(Account account) {
        return account.groups().isEmpty() ? account.supervised() : account.groups();
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
