package io.yici.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.StoreTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoreTest
@Import(RecordRequestStore.class)
class RecordRequestStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Instant UNTIL = NOW.plusSeconds(30);

    private final UUID dossier = UUID.randomUUID();

    @Autowired
    RecordRequestStore store;

    @Test
    void nobodyElseAsksForACaseWhileOneOfItsRecordsIsStillAskedFor() {
        RecordRequest failed = request("household");
        store.insert(List.of(failed, request("marriage")), UNTIL);
        store.update(List.of(failed.unavailable("http", NOW.plusSeconds(1), null)));

        assertThat(store.lease(dossier, NOW.plusSeconds(2), UNTIL)).isFalse();

        store.release(dossier);
        assertThat(store.lease(dossier, NOW.plusSeconds(2), UNTIL)).isTrue();
        assertThat(store.lease(dossier, NOW.plusSeconds(2), UNTIL)).isFalse();
    }

    @Test
    void aNodeThatDidNotComeBackLosesItsLease() {
        store.insert(List.of(request("household"), request("marriage")), UNTIL);

        assertThat(store.due(UNTIL, 10)).isEmpty();
        assertThat(store.due(UNTIL.plusSeconds(1), 10)).containsExactly(dossier);
        assertThat(store.lease(dossier, UNTIL.plusSeconds(1), UNTIL.plusSeconds(30)))
                .isTrue();
    }

    @Test
    void whoAnsweredAboutSomebodyElseIsNotAskedAgain() {
        RecordRequest mismatched = request("household").unavailable(RecordRequest.SUBJECT_MISMATCH, null, NOW);
        assertThat(request("household").isAskable()).isTrue();
        assertThat(mismatched.isAskable()).isFalse();
    }

    private RecordRequest request(String requirement) {
        return new RecordRequest(
                UUID.randomUUID(),
                dossier,
                "service",
                requirement,
                "ga",
                "ga_czrk",
                "applicant",
                RequestState.OPEN,
                null,
                1,
                null,
                0,
                NOW,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                null,
                null);
    }
}
