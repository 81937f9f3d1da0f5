package io.yici.inbox;

import io.yici.engine.spi.HumanTask;
import io.yici.engine.spi.HumanTasks;
import org.springframework.stereotype.Component;

/** Clerks' items of cases that go over to another version of their service. Whoever has an item keeps it, unless the step is for another group now, or asks for another duty. */
@Component
class MovedItems implements HumanTasks {

    private final WorkItemStore store;
    private final ItemClock clock;

    MovedItems(WorkItemStore store, ItemClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void opened(HumanTask task) {
        // An item is opened by those who keep the list.
    }

    @Override
    public void closed(String taskId) {
        // And closed by them.
    }

    @Override
    public void moved(HumanTask before, HumanTask now) {
        boolean others = !before.groups().equals(now.groups());
        boolean duty = ItemDuty.of(before.settings()) != ItemDuty.of(now.settings());
        store.move(now.id(), now.activity(), ItemDuty.of(now.settings()), others || duty);
        if (others) {
            store.transfer(now.id(), now.groups().isEmpty() ? "" : now.groups().get(0));
        }
        clock.moved(now);
    }
}
