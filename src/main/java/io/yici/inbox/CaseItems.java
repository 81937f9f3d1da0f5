package io.yici.inbox;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What of a case waits for clerks, or did, for whoever knows already that the case may be seen. */
@Component
public class CaseItems {

    /** The kind of item on which a person looks at what rules decided. */
    public static final String HUMAN_REVIEW = "human-review";

    private final WorkItemStore store;

    CaseItems(WorkItemStore store) {
        this.store = store;
    }

    /** All items of a case, the latest first. */
    public List<WorkItem> of(UUID dossier) {
        return store.ofCase(dossier);
    }
}
