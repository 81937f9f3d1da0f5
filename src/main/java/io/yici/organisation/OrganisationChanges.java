package io.yici.organisation;

import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.OrganisationChange.What;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the organisation, each by an administrator and kept with what stood before. Nobody changes their own account; since whoever changes is an
 * administrator and stays one, there is always one left.
 *
 * <p>Made when it is first asked for: parts of the product run without a list of work and a log.
 */
@Component
@Lazy
public class OrganisationChanges {

    private static final String PURPOSE = "organisation.change.";

    private final Entries entries;
    private final EntryRules rules;
    private final AccountStore accounts;
    private final ChangeStore store;
    private final HeldWork heldWork;
    private final Substitutes substitutes;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final Vault vault;
    private final Clock clock;

    OrganisationChanges(
            Entries entries,
            EntryRules rules,
            AccountStore accounts,
            ChangeStore store,
            HeldWork heldWork,
            Substitutes substitutes,
            ApplicationEventPublisher events,
            Ledger ledger,
            Vault vault,
            Clock clock) {
        this.entries = entries;
        this.rules = rules;
        this.accounts = accounts;
        this.store = store;
        this.heldWork = heldWork;
        this.substitutes = substitutes;
        this.events = events;
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * What a change came to.
     *
     * @param changed whether anything was not so already
     * @param givenBack how many items went back to their groups
     */
    public record Saved(boolean changed, int givenBack) {}

    /** The entry written in one way. */
    public static Entry normal(Entry entry) {
        return entry.kind() == EntryKind.CLERK ? ClerkEntries.normal(entry) : entry;
    }

    /** Why the entry may not be written by this administrator; empty where it may. */
    public List<Refusal> check(Entry asked, Account by) {
        Entry entry = normal(asked);
        List<Refusal> refusals = new ArrayList<>(rules.check(entry));
        boolean own = entry.kind() == EntryKind.CLERK && entry.id().equals(by.login());
        if (own && !entries.find(entry.kind(), entry.id()).equals(Optional.of(entry))) {
            refusals.add(new Refusal(entry.kind().idColumn(), "self"));
        }
        return refusals;
    }

    /**
     * Adds or changes an entry.
     *
     * @throws EntryRefused when {@link #check} has something against it
     * @throws NotAdministrator when it is not an administrator who asks
     */
    @Transactional
    public Saved save(Entry asked, Account by) {
        return save(asked, by, What.CHANGED);
    }

    private Saved save(Entry asked, Account by, What what) {
        requireAdministrator(by);
        Entry entry = normal(asked);
        if (!check(entry, by).isEmpty()) {
            throw new EntryRefused();
        }
        Entry before = entries.find(entry.kind(), entry.id()).orElse(null);
        if (entry.equals(before)) {
            return new Saved(false, 0);
        }
        Optional<Account> account = entries.write(entry);
        int givenBack = account.map(heldWork::giveBack).orElse(0);
        account.ifPresent(one -> events.publishEvent(new AccountChanged(one.id())));
        record(by, entry.kind(), entry.id(), before == null && what == What.CHANGED ? What.ADDED : what, before, entry);
        return new Saved(true, givenBack);
    }

    /**
     * Removes a group or a department that nobody and nothing is left in; staff are switched off instead.
     *
     * @throws StillInUse when there is something left
     */
    @Transactional
    public void remove(EntryKind kind, String id, Account by) {
        remove(kind, id, by, What.REMOVED);
    }

    private void remove(EntryKind kind, String id, Account by, What what) {
        requireAdministrator(by);
        Entry before = entries.find(kind, id).orElseThrow(EntryNotFound::new);
        boolean work = kind == EntryKind.GROUP && heldWork.openIn(id) > 0;
        if (kind == EntryKind.CLERK || work || entries.isUsed(kind, id)) {
            throw new StillInUse();
        }
        entries.remove(kind, id);
        record(by, kind, id, what, before, null);
    }

    /**
     * Puts back what a change changed, where nothing came after it.
     *
     * @throws ChangeStands when that cannot be
     */
    @Transactional
    public Saved undo(long position, Account by) {
        OrganisationChange change = store.find(position).orElseThrow(EntryNotFound::new);
        Entry now = entries.find(change.kind(), change.subject()).orElse(null);
        if (!isUndoable(change, now)) {
            throw new ChangeStands();
        }
        String before = change.before();
        if (before == null) {
            remove(change.kind(), change.subject(), by, What.UNDONE);
            return new Saved(true, 0);
        }
        Entry entry = new Entry(change.kind(), change.subject(), OrganisationChange.read(before));
        return save(now == null ? entry : withName(entry, now), by, What.UNDONE);
    }

    private static boolean isUndoable(OrganisationChange change, @Nullable Entry now) {
        String written = now == null ? null : OrganisationChange.written(now);
        return change.isUndoable() && Objects.equals(change.after(), written);
    }

    /** Whether it can be undone now. */
    public boolean isUndoable(OrganisationChange change) {
        return change.isUndoable()
                && isUndoable(
                        change, entries.find(change.kind(), change.subject()).orElse(null));
    }

    private static Entry withName(Entry entry, Entry now) {
        return entry.kind() == EntryKind.CLERK ? entry.with("name", now.value("name")) : entry;
    }

    /**
     * Gives somebody of staff a password that they have to change at once; who is signed in as them is signed out.
     *
     * @param passwordHash as Spring's delegating encoder writes it
     */
    @Transactional
    public void givePassword(String login, String passwordHash, Account by) {
        requireAdministrator(by);
        Account account =
                accounts.byLogin(login).filter(one -> !one.is(Role.CITIZEN)).orElseThrow(EntryNotFound::new);
        if (account.id().equals(by.id())) {
            throw new EntryRefused();
        }
        accounts.password(account.id(), passwordHash, true);
        events.publishEvent(new AccountChanged(account.id()));
        record(by, EntryKind.CLERK, login, What.PASSWORD, null, null);
    }

    /**
     * Lets a colleague act for somebody of staff on these days.
     *
     * @throws SubstitutionRefused as {@link Substitutes#name} does
     */
    @Transactional
    public void nameSubstitute(Account account, UUID substitute, LocalDate fromDay, LocalDate toDay, Account by) {
        requireAdministrator(by);
        substitutes.name(account, substitute, fromDay, toDay, by.id());
        record(by, EntryKind.CLERK, account.login(), What.SUBSTITUTE, null, null);
    }

    /** Ends a substitution of somebody of staff. */
    @Transactional
    public void endSubstitute(Account account, UUID substitution, Account by) {
        requireAdministrator(by);
        substitutes.end(substitution, account);
        record(by, EntryKind.CLERK, account.login(), What.SUBSTITUTE, null, null);
    }

    /** Changes, the latest first, before a position. */
    public List<OrganisationChange> before(long position, int limit) {
        return store.before(position, limit);
    }

    /** The latest changes of one entry. */
    public List<OrganisationChange> of(EntryKind kind, String id, int limit) {
        return store.of(kind, id, limit);
    }

    /** Locks the administrators, so that no two switch each other off at once. */
    private void requireAdministrator(Account by) {
        if (!accounts.lockOnly(Role.ADMINISTRATOR).contains(by.id())) {
            throw new NotAdministrator();
        }
    }

    private void record(
            Account by, EntryKind kind, String subject, What what, @Nullable Entry before, @Nullable Entry after) {
        store.insert(new OrganisationChange(
                0,
                clock.instant(),
                by.id(),
                kind,
                subject,
                what,
                before == null ? null : OrganisationChange.written(before),
                after == null ? null : OrganisationChange.written(after)));
        LedgerEntry entry = LedgerEntry.of(
                        LedgerEvent.ORGANISATION_CHANGED, PURPOSE + what.key(), "organisation." + kind.key())
                .by(vault.pseudonym(by.id().toString()))
                .fields(List.of(subject));
        ledger.record(accounts.byLogin(subject)
                .filter(account -> kind == EntryKind.CLERK)
                .map(account ->
                        entry.about(vault.pseudonym(account.id().toString())).fields(List.of()))
                .orElse(entry));
    }
}
