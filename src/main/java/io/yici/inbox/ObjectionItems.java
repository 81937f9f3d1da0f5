package io.yici.inbox;

import io.yici.cases.CaseEvent;
import io.yici.organisation.Account;
import io.yici.publicity.PublicObjections;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a clerk does with objections to a case that was public. */
@Component
public class ObjectionItems {

    private final WorkItems items;
    private final PublicObjections objections;

    ObjectionItems(WorkItems items, PublicObjections objections) {
        this.items = items;
        this.objections = objections;
    }

    /**
     * Says of each objection whether it is right; the case runs on, to a proposed refusal when any is, which another clerk confirms.
     *
     * @param upheld by objection, all that nobody has decided yet
     * @param answer told to the applicant and to those who objected
     * @throws WorkItemTaken when another clerk has it, or it is done
     * @throws WorkItemKind when it is no such item, or an objection is left out
     */
    @Transactional
    public void answer(String id, Account clerk, Map<UUID, Boolean> upheld, String answer) {
        WorkItem item = items.take(id, clerk);
        boolean all = objections.open(item.dossier()).stream().allMatch(one -> upheld.containsKey(one.id()));
        if (!item.kind().equals(WorkItems.PUBLICITY_OBJECTION) || !all) {
            throw new WorkItemKind();
        }
        objections.answer(item.dossier(), upheld, answer);
        String outcome = upheld.containsValue(true) ? WorkItems.UPHELD : "not-upheld";
        items.finish(item, clerk, outcome, answer, CaseEvent.Kind.PUBLIC_OBJECTIONS_CHECKED);
    }
}
