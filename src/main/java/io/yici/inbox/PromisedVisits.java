package io.yici.inbox;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersions;
import org.springframework.stereotype.Component;

/** Nobody is made to come more often than the service's guide promises (invariant I10), whatever a diagram says. */
@Component
class PromisedVisits {

    private final WorkItemStore store;
    private final CaseVersions versions;

    PromisedVisits(WorkItemStore store, CaseVersions versions) {
        this.store = store;
        this.versions = versions;
    }

    /**
     * Before a step opens for which the applicant must come.
     *
     * @throws VisitNotPromised when the applicant came as often as was promised
     */
    void requireOneMore(CaseFile file) {
        if (store.count(file.id(), WorkItems.VISIT) >= versions.of(file).item().visits()) {
            throw new VisitNotPromised();
        }
    }
}
