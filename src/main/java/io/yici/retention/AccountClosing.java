package io.yici.retention;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseStatus;
import io.yici.cases.Withdrawal;
import io.yici.catalogue.Services;
import io.yici.organisation.Accounts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a citizen's account (PIPL, article 47): drafts go at once, cases when their retention is over and nothing else is done with them until then, and who stood behind the account with the
 * last of them.
 */
@Component
class AccountClosing {

    private final CaseFiles files;
    private final Services services;
    private final Withdrawal withdrawal;
    private final Accounts accounts;
    private final Destruction destruction;
    private final Clock clock;

    AccountClosing(
            CaseFiles files,
            Services services,
            Withdrawal withdrawal,
            Accounts accounts,
            Destruction destruction,
            Clock clock) {
        this.files = files;
        this.services = services;
        this.withdrawal = withdrawal;
        this.accounts = accounts;
        this.destruction = destruction;
        this.clock = clock;
    }

    /**
     * What closing the account would mean.
     *
     * @param open cases that are not decided; as long as there are any, the account stays
     * @param drafts that would go at once
     * @param kept closed cases that the law has us keep
     * @param until the last day that any of those is kept; null where there are none
     */
    record Outlook(
            List<CaseFile> open,
            int drafts,
            int kept,
            @Nullable LocalDate until) {

        public boolean isPossible() {
            return open.isEmpty();
        }
    }

    Outlook outlook(UUID account) {
        var left = files.left(account);
        var kept = left.stream().filter(AccountClosing::isKept).toList();
        return new Outlook(
                left.stream().filter(AccountClosing::isOpen).toList(),
                (int) left.stream()
                        .filter(file -> file.status() == CaseStatus.DRAFT)
                        .count(),
                kept.size(),
                kept.stream().map(this::until).max(Comparator.naturalOrder()).orElse(null));
    }

    private static boolean isOpen(CaseFile file) {
        return file.closedAt() == null && file.status() != CaseStatus.DRAFT;
    }

    private static boolean isKept(CaseFile file) {
        return file.closedAt() != null && file.caseNumber() != null;
    }

    private LocalDate until(CaseFile file) {
        var closedAt = file.closedAt();
        if (closedAt == null) {
            throw new IllegalStateException("an open case is kept without end");
        }
        var years = services.current(file.service()).item().retentionYears();
        return closedAt.atZone(clock.getZone()).toLocalDate().plusYears(years);
    }

    /**
     * Closes the account.
     *
     * @throws AccountInUse while a case is open
     */
    @Transactional
    void close(UUID account) {
        var left = files.left(account);
        if (left.stream().anyMatch(AccountClosing::isOpen)) {
            throw new AccountInUse();
        }
        accounts.close(account);
        var drafts = left.stream().filter(file -> !isKept(file)).toList();
        drafts.forEach(this::giveUp);
        // With the last draft goes the account, where nothing else is left.
        if (drafts.isEmpty()) {
            destruction.ofAccount(account);
        }
    }

    private void giveUp(CaseFile draft) {
        if (draft.status() == CaseStatus.DRAFT) {
            withdrawal.withdraw(draft.id(), draft.account());
        }
        destruction.of(draft.id(), draft.account(), "account.draft");
    }
}
