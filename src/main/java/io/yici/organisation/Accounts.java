package io.yici.organisation;

import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the embedded sign-in, and who stands behind them. */
@Service
public class Accounts {

    private static final String SOURCE = "applicant";
    private static final String CONTEXT = "identity";
    private static final String STAFF = "staff";
    private static final String NAME = "name";

    private final AccountStore store;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(AccountStore store, Vault vault, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    public Optional<Account> byId(UUID id) {
        return store.byId(id);
    }

    public Optional<Account> byLogin(String login) {
        return store.byLogin(login);
    }

    /** The citizen's account of a person id given in its normal form. */
    public Optional<Account> byPersonId(String personId) {
        return byPseudonym(vault.pseudonym(personId));
    }

    /**
     * The citizen's account of a person.
     *
     * @param pseudonym of the person id, as {@link Vault#pseudonym} makes it
     */
    public Optional<Account> byPseudonym(String pseudonym) {
        return store.byPseudonym(pseudonym);
    }

    /** All groups of clerks with somebody in them, by name. */
    public List<String> groups() {
        return store.groups();
    }

    /** The encoded password of a login, when the account signs in by one. */
    public Optional<String> passwordHash(String login) {
        return store.passwordHash(login);
    }

    /**
     * Who the account's person is.
     *
     * @throws AccountNotFound if there is no such account, or it names nobody
     */
    public PersonIdentity identity(UUID id) {
        byte[] sealed = store.identity(id).orElseThrow(AccountNotFound::new);
        return vault.openJson(id, SOURCE, CONTEXT, sealed, PersonIdentity.class);
    }

    /** What colleagues call whoever stands behind the account; nothing where the account is nobody's. */
    public Optional<String> name(UUID id) {
        return store.staffName(id)
                .map(kept -> new String(vault.open(id, STAFF, NAME, kept), StandardCharsets.UTF_8))
                .or(() -> store.identity(id)
                        .map(kept -> vault.openJson(id, SOURCE, CONTEXT, kept, PersonIdentity.class)
                                .name()));
    }

    /** Says what colleagues call the account from now on. */
    void rename(UUID id, String name) {
        store.staffName(id, vault.seal(id, STAFF, NAME, name.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Closes a citizen's account for good: nobody signs in by it any more, whoever is signed in is signed out, and its person may open another. Who stood behind it can
     * be read as long as {@link Vault#erase} has not destroyed that.
     *
     * @throws AccountNotFound if there is no such account of a citizen, or it is closed
     */
    @Transactional
    public void close(UUID id) {
        if (!store.close(id, clock.instant())) {
            throw new AccountNotFound();
        }
        events.publishEvent(new AccountChanged(id));
    }

    /** Whether the account was closed. */
    public boolean isClosed(UUID id) {
        return store.isClosed(id);
    }

    /** Whether the account's password was given by another, and is to be changed before anything else. */
    public boolean hasPasswordOnce(UUID id) {
        return store.hasPasswordOnce(id);
    }

    /** Gives the account a password that is changed before anything else. */
    @Transactional
    public void givePasswordOnce(UUID id, String passwordHash) {
        store.password(id, passwordHash, true);
    }

    /**
     * The account's holder chose a password.
     *
     * @param passwordHash as Spring's delegating encoder writes it
     */
    @Transactional
    public void choosePassword(UUID id, String passwordHash) {
        store.password(id, passwordHash, false);
    }

    /** Opens an account that oversees nobody, as {@link #register(String, String, Set, Set, Set, PersonIdentity)} does. */
    @Transactional
    public Account register(
            String login,
            @Nullable String passwordHash,
            Set<Role> roles,
            Set<String> groups,
            @Nullable PersonIdentity identity) {
        return register(login, passwordHash, roles, groups, Set.of(), identity);
    }

    /**
     * Opens an account.
     *
     * @param passwordHash as Spring's delegating encoder writes it, or null when the person signs in another way
     * @param supervised groups the account oversees
     * @param identity null for an account that is nobody's, such as a program's
     * @throws LoginTaken if the login has an account, or the citizen has
     */
    @Transactional
    public Account register(
            String login,
            @Nullable String passwordHash,
            Set<Role> roles,
            Set<String> groups,
            Set<String> supervised,
            @Nullable PersonIdentity identity) {
        Account account = new Account(UUID.randomUUID(), login, roles, groups, supervised, Map.of(), Set.of(), true);
        byte[] sealed = identity == null ? null : vault.sealJson(account.id(), SOURCE, CONTEXT, identity);
        String pseudonym = identity == null || !account.is(Role.CITIZEN) ? null : vault.pseudonym(identity.personId());
        try {
            store.insert(account, passwordHash, sealed, pseudonym, clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new LoginTaken();
        }
        return account;
    }
}
