package io.yici.inbox.act;

import io.yici.cases.Acts;
import io.yici.cases.CaseEvent;
import io.yici.cases.CaseEvents;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.cases.DoneAct;
import io.yici.cases.UndoableAct;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItemNotFound;
import io.yici.inbox.WorkItems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands an item to another group: 转办. The case's clock runs on. */
@Component
class Transfers implements UndoableAct {

    private static final String KIND = "transferred";

    private final WorkItems items;
    private final Groups groups;
    private final Acts acts;
    private final CaseEvents events;

    Transfers(WorkItems items, Groups groups, Acts acts, CaseEvents events) {
        this.items = items;
        this.groups = groups;
        this.acts = acts;
        this.events = events;
    }

    void transfer(WorkItem item, UUID clerk, String group, String reason) {
        if (!groups.mayTake(group, item)) {
            throw new ActNotPossible();
        }
        items.transfer(item, group);
        events.add(item.dossier(), List.of(CaseEvents.Happened.by(clerk, CaseEvent.Kind.TRANSFERRED)));
        acts.done(
                item.dossier(),
                KIND,
                clerk,
                item.id() + " " + item.group(),
                Map.of(
                        "reason",
                        reason,
                        "group",
                        Map.of(
                                "zh", groups.name(group, Locale.SIMPLIFIED_CHINESE),
                                "en", groups.name(group, Locale.ENGLISH))));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public CaseStatus undo(CaseFile file, DoneAct act) {
        String[] before = act.subject().split(" ", 2);
        WorkItem item = items.find(before[0]).filter(WorkItem::isOpen).orElseThrow(WorkItemNotFound::new);
        items.transfer(item, before[1]);
        return file.status();
    }
}
