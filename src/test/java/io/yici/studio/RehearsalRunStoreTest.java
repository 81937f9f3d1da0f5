package io.yici.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.studio.RehearsalRun.Kind;
import io.yici.studio.RehearsalRun.State;
import io.yici.testing.StoreTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoreTest
@Import(RehearsalRunStore.class)
class RehearsalRunStoreTest {

    private static final Instant NOW = Instant.parse("2026-05-11T02:00:00Z");

    @Autowired
    RehearsalRunStore store;

    @Test
    void keepsHowFarARehearsalIsAndWhatCameOfIt() {
        RehearsalRun run = insert(Kind.FOLDER, "files", NOW);
        assertThat(store.find("service", run.id())).contains(run);
        assertThat(store.find("other", run.id())).isEmpty();
        assertThat(store.goesOn(run.id(), State.PLAYING, 3, 10, NOW.plusSeconds(5)))
                .isTrue();
        assertThat(store.end(run.id(), State.DONE, true, "{}", NOW.plusSeconds(9)))
                .isTrue();
        assertThat(store.latest("service", "files")).hasValueSatisfying(latest -> {
            assertThat(latest.passed()).isTrue();
            assertThat(latest.played()).isEqualTo(3);
            assertThat(latest.isUnderWay(NOW.plusSeconds(10))).isFalse();
        });
        assertThat(store.result(run.id())).contains("{}");
        assertThat(store.content(run.id())).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsStoppedDoesNotGoOn() {
        RehearsalRun run = insert(Kind.FOLDER, "files", NOW);
        assertThat(store.end(run.id(), State.STOPPED, false, null, NOW)).isTrue();
        assertThat(store.goesOn(run.id(), State.PLAYING, 1, 2, NOW)).isFalse();
        assertThat(store.end(run.id(), State.DONE, true, "{}", NOW)).isFalse();
        assertThat(store.result(run.id())).isEmpty();
    }

    @Test
    void theLatestOfTheSameFilesCounts() {
        insert(Kind.FOLDER, "files", NOW);
        RehearsalRun later = insert(Kind.FOLDER, "files", NOW.plusSeconds(1));
        insert(Kind.FOLDER, "others", NOW.plusSeconds(2));
        insert(Kind.TRIAL, "files", NOW.plusSeconds(3));
        assertThat(store.latest("service", "files")).contains(later);
        assertThat(store.ofService("service", 10)).hasSize(3);
        assertThat(store.underWay(NOW.minusSeconds(1))).isEqualTo(4);
        store.forget(Kind.TRIAL, NOW.plusSeconds(9));
        assertThat(store.underWay(NOW.minusSeconds(1))).isEqualTo(3);
    }

    @Test
    void oneOfWhichNothingIsSeenIsNotUnderWay() {
        RehearsalRun run = insert(Kind.FOLDER, "files", NOW);
        assertThat(run.isUnderWay(NOW)).isTrue();
        assertThat(run.isUnderWay(NOW.plus(Duration.ofMinutes(10)))).isFalse();
    }

    private RehearsalRun insert(Kind kind, String files, Instant at) {
        RehearsalRun run = new RehearsalRun(
                UUID.randomUUID(),
                "service",
                kind,
                files,
                null,
                State.WAITING,
                0,
                0,
                false,
                UUID.randomUUID(),
                at,
                at,
                null);
        store.insert(run, new byte[] {1, 2, 3});
        return run;
    }
}
