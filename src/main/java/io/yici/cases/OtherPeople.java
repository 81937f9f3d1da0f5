package io.yici.cases;

import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.LoggedEntry;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.vault.Vault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose records besides the applicant's lie in a case: a spouse's, a child's. */
@Component
public class OtherPeople {

    private final Ledger ledger;
    private final CaseFiles files;
    private final Accounts accounts;
    private final Vault vault;

    OtherPeople(Ledger ledger, CaseFiles files, Accounts accounts, Vault vault) {
        this.ledger = ledger;
        this.files = files;
        this.accounts = accounts;
        this.vault = vault;
    }

    /**
     * Those people.
     *
     * @param accounts of those who have one
     * @param unreachable how many have none
     */
    public record Found(List<UUID> accounts, int unreachable) {

        public Found {
            accounts = List.copyOf(accounts);
        }
    }

    public Found of(UUID dossier) {
        UUID applicant = files.of(dossier).account();
        Set<String> own = new LinkedHashSet<>(Set.of(vault.pseudonym(applicant.toString())));
        Set<UUID> others = new LinkedHashSet<>();
        int unreachable = 0;
        for (String subject : subjects(dossier)) {
            Optional<UUID> account = own.contains(subject)
                    ? Optional.of(applicant)
                    : accounts.byPseudonym(subject).map(Account::id);
            account.ifPresent(others::add);
            unreachable += account.isEmpty() ? 1 : 0;
        }
        others.remove(applicant);
        return new Found(List.copyOf(others), unreachable);
    }

    private Set<String> subjects(UUID dossier) {
        Set<String> subjects = new LinkedHashSet<>();
        ledger.entriesOf(dossier).stream()
                .map(LoggedEntry::entry)
                .filter(entry -> entry.event() == LedgerEvent.PULL || entry.event() == LedgerEvent.REUSED)
                .flatMap(entry -> Stream.ofNullable(entry.subject()))
                .forEach(subjects::add);
        return subjects;
    }
}
