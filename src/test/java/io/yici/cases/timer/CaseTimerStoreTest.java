package io.yici.cases.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.StoreTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoreTest
@Import(CaseTimerStore.class)
class CaseTimerStoreTest {

    private static final Instant NOON = Instant.parse("2026-02-26T04:00:00Z");

    private final UUID dossier = UUID.randomUUID();

    @Autowired
    CaseTimerStore store;

    @Test
    void isSetOnceAndMoved() {
        store.put(dossier, "acceptance", "", NOON);
        store.put(dossier, "acceptance", "", NOON.plusSeconds(1));
        assertThat(store.due(NOON, 10)).isEmpty();
        assertThat(store.due(NOON.plusSeconds(1), 10))
                .containsExactly(new CaseTimer(dossier, "acceptance", "", NOON.plusSeconds(1)));
    }

    @Test
    void comeInTheirOrder() {
        store.put(dossier, "b", "two", NOON.minus(1, ChronoUnit.MINUTES));
        store.put(dossier, "a", "one", NOON.minus(2, ChronoUnit.MINUTES));
        store.put(dossier, "c", "later", NOON.plusSeconds(1));
        assertThat(store.due(NOON, 10)).extracting(CaseTimer::subject).containsExactly("one", "two");
        assertThat(store.due(NOON, 1)).hasSize(1);
    }

    @Test
    void isTakenOnceAndNotWhenItWasMoved() {
        CaseTimer timer = new CaseTimer(dossier, "acceptance", "", NOON);
        store.put(dossier, "acceptance", "", NOON);
        store.put(dossier, "acceptance", "", NOON.plusSeconds(5));
        assertThat(store.take(timer)).as("moved").isFalse();
        CaseTimer moved = store.due(NOON.plusSeconds(5), 1).get(0);
        assertThat(store.take(moved)).isTrue();
        assertThat(store.take(moved)).as("taken").isFalse();
    }

    @Test
    void isPutOffAndTakenAway() {
        store.put(dossier, "acceptance", "", NOON);
        store.put(dossier, "item-overdue", "item", NOON);
        store.putOff(new CaseTimer(dossier, "acceptance", "", NOON), NOON.plusSeconds(60));
        assertThat(store.due(NOON, 10)).extracting(CaseTimer::kind).containsExactly("item-overdue");
        store.remove(dossier, "item-overdue", "item");
        assertThat(store.due(NOON, 10)).isEmpty();
        store.removeAll(dossier);
        assertThat(store.due(NOON.plusSeconds(60), 10)).isEmpty();
    }
}
