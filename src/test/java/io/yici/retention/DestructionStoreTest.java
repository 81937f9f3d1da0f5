package io.yici.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.retention.DestructionList.Item;
import io.yici.retention.DestructionList.Keeping;
import io.yici.retention.DestructionList.State;
import io.yici.testing.StoreTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoreTest
@Import(DestructionStore.class)
class DestructionStoreTest {

    private static final Instant NOW = Instant.parse("2040-01-02T03:04:05Z");

    private final UUID list = UUID.randomUUID();
    private final UUID proposer = UUID.randomUUID();
    private final UUID decider = UUID.randomUUID();

    @Autowired
    DestructionStore store;

    private List<Item> items;

    @BeforeEach
    void propose() {
        items = IntStream.range(0, 3)
                .mapToObj(n -> new Item(
                        UUID.randomUUID(), UUID.randomUUID(), "99-" + n, "s", NOW.minusSeconds(9 - n), null, null))
                .toList();
        store.insert(list, proposer, NOW, items);
    }

    @Test
    void keepsAListAndItsCasesInOrder() {
        assertThat(store.find(list))
                .contains(new DestructionList(list, State.PROPOSED, proposer, NOW, null, null, 3, 0));
        assertThat(store.items(list, 0, 10)).isEqualTo(items);
        assertThat(store.items(list, 1, 1)).containsExactly(items.get(1));
        assertThat(store.isListed(items.get(0).dossier())).isTrue();
        assertThat(store.isListed(UUID.randomUUID())).isFalse();
    }

    @Test
    void onlyApprovedListsAreCarriedOutAndWithoutWhatIsKept() {
        assertThat(store.approved()).isNotEqualTo(Optional.of(list));
        store.keep(list, items.get(0).dossier(), Keeping.AUDIT);
        store.decide(list, State.APPROVED, decider, NOW);
        assertThat(store.approved()).isPresent();
        assertThat(store.next(list, 10))
                .extracting(Item::dossier)
                .containsExactlyInAnyOrder(items.get(1).dossier(), items.get(2).dossier());
        store.destroyed(list, items.get(1).dossier(), NOW);
        store.finish(list);
        assertThat(store.find(list).orElseThrow().state()).isEqualTo(State.APPROVED);
        store.destroyed(list, items.get(2).dossier(), NOW);
        store.finish(list);
        assertThat(store.find(list)).contains(new DestructionList(list, State.DONE, proposer, NOW, decider, NOW, 2, 2));
        assertThat(store.isListed(items.get(0).dossier()))
                .as("what was kept comes up again")
                .isFalse();
        assertThat(store.isListed(items.get(1).dossier())).isTrue();
    }

    @Test
    void whatWasRefusedMayBeListedAgain() {
        store.decide(list, State.REFUSED, decider, NOW);
        assertThat(store.isListed(items.get(0).dossier())).isFalse();
    }
}
