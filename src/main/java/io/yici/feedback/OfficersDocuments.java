package io.yici.feedback;

import io.yici.cases.web.CaseReaders;
import io.yici.organisation.Accounts;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An officer may see the proof handed in against a record of the own department, and nothing else of the case. */
@Component
class OfficersDocuments implements CaseReaders {

    private final Objections objections;
    private final Accounts accounts;

    OfficersDocuments(Objections objections, Accounts accounts) {
        this.objections = objections;
        this.accounts = accounts;
    }

    @Override
    public boolean mayRead(UUID dossier, UUID document, UUID account) {
        return accounts.byId(account)
                .map(officer -> objections.mayRead(dossier, document, officer))
                .orElse(false);
    }
}
