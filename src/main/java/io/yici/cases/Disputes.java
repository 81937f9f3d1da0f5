package io.yici.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What applicants said against records, for the clerks who look at it. */
@Component
public class Disputes {

    private final DisputeStore store;
    private final CaseScope scope;
    private final Clock clock;

    Disputes(DisputeStore store, CaseScope scope, Clock clock) {
        this.store = store;
        this.scope = scope;
        this.clock = clock;
    }

    public List<Dispute> of(UUID dossier) {
        return store.ofDossier(dossier);
    }

    /** A clerk has looked: says of each disputed record whether the applicant's material prevails over it. */
    @Transactional
    public void found(UUID dossier, Map<String, Dispute.Finding> findings, UUID clerk) {
        findings.forEach((requirement, finding) -> store.found(dossier, requirement, finding, clerk, clock.instant()));
        scope.put(dossier, "disputes", store.ofDossier(dossier));
    }
}
