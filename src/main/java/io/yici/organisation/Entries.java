package io.yici.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation as entries: what there is, and how it is written; who may write is for {@link OrganisationChanges}. */
@Component
public class Entries {

    private static final int MOST_STAFF = 20_000;

    private final OrganisationStore store;
    private final AccountStore accountStore;
    private final Accounts accounts;
    private final Colleagues colleagues;

    Entries(OrganisationStore store, AccountStore accountStore, Accounts accounts, Colleagues colleagues) {
        this.store = store;
        this.accountStore = accountStore;
        this.accounts = accounts;
        this.colleagues = colleagues;
    }

    /** The entry as it stands. */
    public Optional<Entry> find(EntryKind kind, String id) {
        return switch (kind) {
            case DEPARTMENT -> store.department(id).map(Entries::of);
            case GROUP -> store.group(id).map(Entries::of);
            case CLERK ->
                accountStore.byLogin(id).filter(one -> !one.is(Role.CITIZEN)).map(this::of);
        };
    }

    /** All of a kind, by id. */
    public List<Entry> all(EntryKind kind) {
        Stream<Entry> all = switch (kind) {
            case DEPARTMENT -> store.departments().stream().map(Entries::of);
            case GROUP -> store.groups().stream().map(Entries::of);
            case CLERK -> accountStore.staff("", "", "", MOST_STAFF).stream().map(this::of);
        };
        return all.toList();
    }

    private static Entry of(Department one) {
        return new Entry(EntryKind.DEPARTMENT, one.id(), Map.of("name_zh", one.chinese(), "name_en", one.english()));
    }

    private static Entry of(WorkGroup one) {
        return new Entry(
                EntryKind.GROUP,
                one.id(),
                Map.of("department", one.department(), "name_zh", one.chinese(), "name_en", one.english()));
    }

    private Entry of(Account account) {
        return ClerkEntries.of(account, accounts.name(account.id()).orElse(account.login()));
    }

    /** Makes departments and groups that are not there yet: what the organisation begins with. */
    @Transactional
    public void found(List<Entry> first) {
        first.stream().filter(entry -> find(entry.kind(), entry.id()).isEmpty()).forEach(this::write);
    }

    /** Writes a sound entry; gives the account where it is one of staff. */
    Optional<Account> write(Entry entry) {
        switch (entry.kind()) {
            case DEPARTMENT -> store.save(new Department(entry.id(), entry.value("name_zh"), entry.value("name_en")));
            case GROUP ->
                store.save(new WorkGroup(
                        entry.id(), entry.value("department"), entry.value("name_zh"), entry.value("name_en")));
            case CLERK -> {
                return Optional.of(writeAccount(entry));
            }
        }
        return Optional.empty();
    }

    private Account writeAccount(Entry entry) {
        UUID id = accountStore
                .byLogin(entry.id())
                .map(Account::id)
                .orElseGet(() -> accounts.register(entry.id(), null, Set.of(Role.CLERK), Set.of(), null)
                        .id());
        Account account = ClerkEntries.account(id, entry);
        accountStore.update(account);
        if (!accounts.name(id).equals(Optional.of(entry.value("name")))) {
            accounts.rename(id, entry.value("name"));
            colleagues.renamed(id);
        }
        return account;
    }

    void remove(EntryKind kind, String id) {
        if (kind == EntryKind.DEPARTMENT) {
            store.removeDepartment(id);
        } else {
            store.removeGroup(id);
        }
    }

    /** Whether a department still has groups or officers, or a group members. */
    boolean isUsed(EntryKind kind, String id) {
        return accountStore.members(id) > 0
                || (kind == EntryKind.DEPARTMENT
                        && store.groups().stream()
                                .anyMatch(group -> group.department().equals(id)));
    }
}
