package io.yici.cases;

import io.yici.exchange.Consents;
import io.yici.exchange.PullOrder;
import io.yici.exchange.PullOrders;
import io.yici.organisation.Accounts;
import io.yici.vault.Vault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What may be pulled for a case now: while it is open, and for whom consent is given. */
@Component
class PullOrdersOfCases implements PullOrders {

    private static final String APPLICANT = "applicant";

    private final CaseFileStore files;
    private final CaseVersions versions;
    private final Consents consents;
    private final Accounts accounts;
    private final Vault vault;

    PullOrdersOfCases(CaseFileStore files, CaseVersions versions, Consents consents, Accounts accounts, Vault vault) {
        this.files = files;
        this.versions = versions;
        this.consents = consents;
        this.accounts = accounts;
        this.vault = vault;
    }

    @Override
    public Optional<PullOrder> of(UUID dossier) {
        return files.find(dossier).filter(file -> !file.status().isClosed()).flatMap(this::of);
    }

    private Optional<PullOrder> of(CaseFile file) {
        Map<String, Set<String>> granted = consents.granted(file.id());
        if (!granted.containsKey(APPLICANT)) {
            return Optional.empty();
        }
        String personId = accounts.identity(file.account()).personId();
        return Optional.of(order(file, versions.of(file), personId, granted));
    }

    /** The order of a case whose applicant has just consented, and nobody else. */
    PullOrder first(CaseFile file, CaseVersion version, String personId) {
        return order(file, version, personId, Map.of());
    }

    private PullOrder order(CaseFile file, CaseVersion version, String personId, Map<String, Set<String>> granted) {
        String number = file.caseNumber();
        return new PullOrder(
                file.id(),
                number == null ? file.id().toString() : number,
                personId,
                vault.pseudonym(file.account().toString()),
                granted,
                version.plan());
    }
}
