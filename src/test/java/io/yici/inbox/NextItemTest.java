package io.yici.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.inbox.ManyItems.Item;
import io.yici.testing.StoreTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Each clerk who asks for the next item has a transaction of their own. */
@StoreTest
@Import({InboxStore.class, HandlingStore.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class NextItemTest {

    private static final int CLERKS = 50;
    private static final int ITEMS = 1_000;

    @Autowired
    InboxStore store;

    @Autowired
    HandlingStore handling;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private NextItem next;
    private ManyItems items;

    @BeforeEach
    void prepare() {
        items = new ManyItems(jdbc);
        next = new NextItem(store, handling, Clock.fixed(ManyItems.NOW, ZoneId.of("Asia/Shanghai")));
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from work_item").update();
    }

    @Test
    void fiftyClerksAtOnceGetEachItemOnce() throws Exception {
        List<String> all = items.mixed(ITEMS);
        ExecutorService office = Executors.newFixedThreadPool(CLERKS);
        List<Callable<List<String>>> clerks = new ArrayList<>();
        for (int i = 0; i < CLERKS; i++) {
            clerks.add(this::untilNothingIsLeft);
        }
        List<String> given = new ArrayList<>();
        for (Future<List<String>> clerk : office.invokeAll(clerks)) {
            given.addAll(clerk.get());
        }
        office.shutdown();
        assertThat(given).containsExactlyInAnyOrderElementsOf(all);
        assertThat(jdbc.sql("select count(*) from work_item where clerk is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Nobody changes their mind here, so the first nothing is the end. */
    private List<String> untilNothingIsLeft() {
        InboxScope scope = scope(UUID.randomUUID());
        List<String> mine = new ArrayList<>();
        while (true) {
            Optional<String> item = take(scope);
            if (item.isEmpty()) {
                return mine;
            }
            mine.add(item.get());
        }
    }

    @Test
    void theMostUrgentComesFirstAndWhatIsNotForTheClerkIsLeftOut() {
        LocalDate today = ManyItems.TODAY;
        String later = items.add(Item.in("a").due(today.plusDays(3)));
        String own = items.add(Item.in("a").due(today.minusDays(9)));
        String late = items.add(Item.in("b").due(today.minusDays(1)));
        String undated = items.add(Item.in("a").due(null));
        items.add(Item.in("a").due(today.minusDays(4)).by(UUID.randomUUID()));
        items.add(Item.in("a").state("WAITING").due(today.minusDays(5)));
        items.add(Item.in("elsewhere").due(today.minusDays(6)));
        InboxScope scope = scope(UUID.randomUUID());
        List<Optional<String>> taken = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            taken.add(new TransactionTemplate(transactions)
                    .execute(status -> next.take(scope, row -> row.id().equals(own))));
        }
        assertThat(taken)
                .containsExactly(Optional.of(late), Optional.of(later), Optional.of(undated), Optional.empty());
        assertThat(take(scope)).contains(own);
    }

    private Optional<String> take(InboxScope scope) {
        Optional<String> taken =
                new TransactionTemplate(transactions).execute(status -> next.take(scope, row -> false));
        return taken == null ? Optional.empty() : taken;
    }

    private static InboxScope scope(UUID clerk) {
        return new InboxScope(clerk, List.of("a", "b"), List.of(), List.of());
    }
}
