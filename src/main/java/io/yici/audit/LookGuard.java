package io.yici.audit;

import io.yici.calendar.WorkingCalendar;
import io.yici.cases.CaseFiles;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices what is unusual about looks of staff at people's data: at whose, how many, when. Whoever looks at too much may look at nothing until somebody else allows
 * it again. Works in the caller's transaction, so that the caller must keep it where it throws.
 */
@Component
@EnableConfigurationProperties(GuardSettings.class)
public class LookGuard {

    private static final String BASIS = "audit.supervision";

    private final LookStore looks;
    private final Kinship kinship;
    private final Alarms alarms;
    private final CaseFiles files;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Vault vault;
    private final WorkingCalendar calendar;
    private final GuardSettings settings;
    private final Clock clock;

    LookGuard(
            LookStore looks,
            Kinship kinship,
            Alarms alarms,
            CaseFiles files,
            Accounts accounts,
            Ledger ledger,
            Vault vault,
            WorkingCalendar calendar,
            GuardSettings settings,
            Clock clock) {
        this.looks = looks;
        this.kinship = kinship;
        this.alarms = alarms;
        this.files = files;
        this.accounts = accounts;
        this.ledger = ledger;
        this.vault = vault;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The clerk is about to see a case's data.
     *
     * @throws LooksLocked when the account may look at nothing for now; what was noticed is to be kept all the same
     */
    public void looks(Account clerk, UUID dossier) {
        Instant now = clock.instant();
        if (looks.isLocked(clerk.id())) {
            refuse(clerk, dossier, "audit.refused.locked");
            throw new LooksLocked();
        }
        looks.add(new LookStore.Look(clerk.id(), dossier, now));
        if (looks.cases(clerk.id(), now.minus(settings.span())) > settings.views()) {
            looks.lock(clerk.id(), now);
            alarms.raise("rate", clerk.id(), null, settings.views() + "/" + settings.span());
            enter(LedgerEvent.LOCKED, "audit.lock", clerk, null);
            throw new LooksLocked();
        }
        notice(clerk, dossier, now.atZone(clock.getZone()));
    }

    private void notice(Account clerk, UUID dossier, ZonedDateTime now) {
        String applicant =
                accounts.byId(files.of(dossier).account()).map(Account::login).orElse("");
        if (settings.canaries().contains(applicant)) {
            alarms.raise("canary", clerk.id(), dossier, applicant);
        }
        if (settings.watched().contains(applicant)) {
            alarms.raise("watched", clerk.id(), dossier, applicant);
        }
        kinship.shared(clerk, dossier).forEach(rule -> alarms.raise(rule, clerk.id(), dossier, clerk.login()));
        LocalTime time = now.toLocalTime();
        boolean outside = time.isBefore(settings.officeBegins()) || time.isAfter(settings.officeEnds());
        if (outside || !calendar.isWorkingDay(now.toLocalDate())) {
            alarms.raise("hours", clerk.id(), null, now.toLocalDate().toString());
        }
    }

    /** The clerk wanted to see a case that is not theirs to see. */
    public void refused(Account clerk, UUID dossier) {
        refuse(clerk, dossier, "audit.refused.case");
        alarms.raise("refused", clerk.id(), dossier, clerk.login());
    }

    /** The clerk wanted to see a record of a case of theirs of which their work needs nothing; kept at once, as the request fails. */
    @Transactional
    public void notNeeded(Account clerk, UUID dossier) {
        refuse(clerk, dossier, "audit.refused.not-needed");
    }

    /** A clerk who has no work on the case asks to look at it in an emergency. */
    public void emergency(Account clerk, UUID dossier, String ground) {
        alarms.raise("break-glass", clerk.id(), dossier, ground);
    }

    private void refuse(Account clerk, UUID dossier, String purpose) {
        enter(LedgerEvent.REFUSED, purpose, clerk, dossier);
    }

    private void enter(LedgerEvent event, String purpose, Account clerk, @Nullable UUID dossier) {
        LedgerEntry entry = LedgerEntry.of(event, purpose, BASIS)
                .by(vault.pseudonym(clerk.id().toString()));
        ledger.record(dossier == null ? entry : entry.in(dossier));
    }

    /** Somebody of staff writes a list of their work into a file. */
    public void exports(Account clerk, String purpose) {
        if (looks.isLocked(clerk.id())) {
            throw new LooksLocked();
        }
        enter(LedgerEvent.EXPORTED, purpose, clerk, null);
    }

    /** Takes a lock away. */
    void unlock(UUID account, Account by) {
        if (looks.unlock(account)) {
            ledger.record(LedgerEntry.of(LedgerEvent.UNLOCKED, "audit.unlock", BASIS)
                    .by(vault.pseudonym(by.id().toString()))
                    .about(vault.pseudonym(account.toString())));
        }
    }
}
