package io.yici.rehearsal;

import static io.yici.sql.SqlTime.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.StoreTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Timers that fall due while days pass, carried out by another thread as the product does. */
@StoreTest
@Import(RehearsalStore.class)
@ActiveProfiles(Rehearsal.PROFILE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class DaysPassTest {

    private static final Instant NOW = Instant.parse("2026-05-11T02:00:00Z");

    @Autowired
    RehearsalStore store;

    @Autowired
    JdbcClient jdbc;

    private final RehearsalClock clock = new RehearsalClock(NOW);
    private final List<String> happened = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void whatFallsDueOnTheWayHappensInItsOrderAtItsOwnTime() throws InterruptedException {
        set("third", 4);
        set("first", 1);
        set("later", 30);
        Thread product = new Thread(this::carryOut);
        product.start();
        new DaysPass(store, clock).to(NOW.plus(Duration.ofDays(7)));
        assertThat(happened).containsExactly("first on day 1", "second on day 2", "third on day 4");
        assertThat(Duration.between(NOW, clock.instant()).toDays()).isEqualTo(7);
        over.countDown();
        product.join();
        jdbc.sql("delete from case_timer").update();
    }

    private void set(String subject, int days) {
        jdbc.sql("insert into case_timer (dossier, kind, subject, at) values (?, 'test', ?, ?)")
                .params(UUID.randomUUID(), subject, at(NOW.plus(Duration.ofDays(days))))
                .update();
    }

    private void carryOut() {
        try {
            while (!over.await(5, TimeUnit.MILLISECONDS)) {
                for (String due : jdbc.sql("select subject from case_timer where at <= ? order by at")
                        .param(at(clock.instant()))
                        .query(String.class)
                        .list()) {
                    happened.add(due + " on day "
                            + Duration.between(NOW, clock.instant()).toDays());
                    if (due.equals("first")) {
                        set("second", 2);
                    }
                    jdbc.sql("delete from case_timer where subject = ?")
                            .param(due)
                            .update();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
