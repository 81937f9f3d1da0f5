package io.yici.emergency;

import io.yici.audit.LookGuard;
import io.yici.audit.LooksLocked;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersions;
import io.yici.inbox.ServiceSteps;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Account;
import io.yici.organisation.Organisation;
import io.yici.organisation.Role;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for, agrees to and opens looks in an emergency. Nobody agrees to their own; who agrees oversees work of the department that answers for the case.
 */
@Component
class Emergencies {

    private static final Duration KEPT_IN_SIGHT = Duration.ofDays(90);
    private static final int PAGE = 100;

    private final EmergencyStore store;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final Organisation organisation;
    private final LookGuard guard;
    private final EmergencyLetters letters;
    private final Ledger ledger;
    private final Vault vault;
    private final EmergencySettings settings;
    private final Clock clock;

    Emergencies(
            EmergencyStore store,
            CaseFiles files,
            CaseVersions versions,
            Organisation organisation,
            LookGuard guard,
            EmergencyLetters letters,
            Ledger ledger,
            Vault vault,
            EmergencySettings settings,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.versions = versions;
        this.organisation = organisation;
        this.guard = guard;
        this.letters = letters;
        this.ledger = ledger;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** The case of a number as typed. */
    Optional<CaseFile> file(String number) {
        return files.ofNumber(number.strip().toUpperCase(Locale.ROOT));
    }

    /**
     * Asks; auditors see it at once.
     *
     * @throws TooManyEmergencies when the account asked too often
     */
    @Transactional
    Emergency ask(CaseFile file, Ground ground, String reason, Account clerk) {
        Instant now = clock.instant();
        if (store.askedBy(clerk.id(), now.minus(Duration.ofDays(1))) >= settings.aDay()) {
            throw new TooManyEmergencies();
        }
        Emergency one = new Emergency(
                UUID.randomUUID(), file.id(), clerk.id(), ground.key(), Emergency.State.ASKED, now, null, null, 0);
        store.insert(one, reason);
        enter("asked", one, clerk);
        guard.emergency(clerk, file.id(), ground.key());
        return one;
    }

    /**
     * Agrees or does not. Where somebody agrees the citizen is told in writing.
     *
     * @throws EmergencyNotFound when it is not this person's to decide
     * @throws EmergencyOver when it was decided, or waited too long
     */
    @Transactional
    void decide(UUID id, boolean approve, Account by) {
        Emergency one = store.find(id).filter(found -> mayDecide(found, by)).orElseThrow(EmergencyNotFound::new);
        Instant now = clock.instant();
        Emergency.State state = approve ? Emergency.State.APPROVED : Emergency.State.REFUSED;
        if (!one.isWaiting(now, settings) || !store.decide(id, state, by.id(), now)) {
            throw new EmergencyOver();
        }
        enter(approve ? "approved" : "refused", one, by);
        if (approve) {
            letters.tell(one, by, now);
        }
    }

    /** Whether somebody may agree: another person, who oversees work of the service or of the department that answers for it. */
    boolean mayDecide(Emergency one, Account by) {
        if (!by.enabled() || by.supervised().isEmpty() || by.id().equals(one.clerk())) {
            return false;
        }
        var version = versions.of(files.of(one.dossier()));
        return ServiceSteps.groups(version.service().folder()).stream().anyMatch(by.supervised()::contains)
                || organisation.departmentsOf(by).contains(version.item().authority());
    }

    /** One that the account asked for, or may decide. */
    Emergency of(UUID id, Account account) {
        return store.find(id)
                .filter(one -> one.clerk().equals(account.id()) || mayDecide(one, account))
                .orElseThrow(EmergencyNotFound::new);
    }

    /**
     * One that its clerk may look at now; counted, and noticed like every look.
     *
     * @throws EmergencyOver when it is not open
     */
    @Transactional(noRollbackFor = LooksLocked.class)
    Emergency open(UUID id, Account clerk) {
        Emergency one =
                store.find(id).filter(found -> found.clerk().equals(clerk.id())).orElseThrow(EmergencyNotFound::new);
        if (!one.isOpen(clock.instant(), settings) || !clerk.enabled() || !clerk.is(Role.CLERK)) {
            throw new EmergencyOver();
        }
        guard.looks(clerk, one.dossier());
        store.looked(id);
        return one;
    }

    String reason(Emergency one) {
        return store.reason(one);
    }

    List<Emergency> own(Account clerk) {
        return store.of(clerk.id(), PAGE);
    }

    /** Those that wait for the account to agree. */
    List<Emergency> waiting(Account account) {
        if (account.supervised().isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return store.since(now.minus(settings.approveWithin()), PAGE).stream()
                .filter(one -> one.isWaiting(now, settings) && mayDecide(one, account))
                .toList();
    }

    /** For auditors. */
    List<Emergency> latest() {
        return store.since(clock.instant().minus(KEPT_IN_SIGHT), PAGE);
    }

    private void enter(String what, Emergency one, Account by) {
        ledger.record(LedgerEntry.of(LedgerEvent.EMERGENCY, "break-glass." + what, "break-glass." + one.ground())
                .in(one.dossier())
                .by(vault.pseudonym(by.id().toString()))
                .about(vault.pseudonym(files.of(one.dossier()).account().toString()))
                .requests(List.of(one.id().toString())));
    }
}
