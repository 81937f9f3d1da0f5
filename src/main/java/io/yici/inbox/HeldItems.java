package io.yici.inbox;

import io.yici.organisation.Account;
import io.yici.organisation.HeldWork;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What staff have in hand, told to whoever changes what they may do. */
@Component
class HeldItems implements HeldWork {

    private final HandlingStore store;
    private final WorkItemStore items;
    private final ItemAccess access;

    HeldItems(HandlingStore store, WorkItemStore items, ItemAccess access) {
        this.store = store;
        this.items = items;
        this.access = access;
    }

    @Override
    public int heldBy(UUID account) {
        return store.held(account).size();
    }

    @Override
    public int giveBack(Account account) {
        int given = 0;
        for (String id : store.held(account.id())) {
            boolean keeps =
                    items.find(id).filter(item -> access.mayHave(item, account)).isPresent();
            given += !keeps && store.release(id, List.of(account.id())) ? 1 : 0;
        }
        return given;
    }

    @Override
    public int openIn(String group) {
        return store.openIn(group);
    }
}
