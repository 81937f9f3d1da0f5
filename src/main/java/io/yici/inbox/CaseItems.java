package io.yici.inbox;

import io.yici.engine.spi.HumanTask;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What of a case waits for clerks, or did, for whoever knows already that the case may be seen. */
@Component
public class CaseItems {

    /** The kind of item on which a person looks at what rules decided. */
    public static final String HUMAN_REVIEW = "human-review";

    /** The kind of item on which a department says what it thinks of somebody else's case. */
    public static final String OPINION = HumanTask.OPINION;

    private final WorkItemStore store;

    CaseItems(WorkItemStore store) {
        this.store = store;
    }

    /**
     * The item, where its clerk may see the whole case.
     *
     * @throws WorkItemNotFound when its clerk is only asked for an opinion
     */
    public static WorkItem whole(WorkItem item) {
        if (item.kind().equals(OPINION)) {
            throw new WorkItemNotFound();
        }
        return item;
    }

    /** All items of a case, the latest first. */
    public List<WorkItem> of(UUID dossier) {
        return store.ofCase(dossier);
    }
}
