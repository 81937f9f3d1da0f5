package io.yici.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.testing.StoreTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;

@StoreTest
@Import(ServiceVersionStore.class)
class ServiceVersionStoreTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    ServiceVersionStore store;

    @Test
    void keepsAVersionWithItsFolder() {
        PublishedVersion version = version("rent", 1);
        store.insert(version, new byte[] {1, 2, 3});
        assertThat(store.find("rent", 1)).contains(version);
        assertThat(store.content(version)).containsExactly(1, 2, 3);
        assertThat(store.find("rent", 2)).isEmpty();
    }

    @Test
    void knowsTheLatestOfEveryService() {
        store.insert(version("rent", 1), new byte[0]);
        store.insert(version("rent", 2), new byte[0]);
        store.insert(version("senior", 1), new byte[0]);
        assertThat(store.latest()).containsExactly(version("rent", 2), version("senior", 1));
        assertThat(store.ofService("rent")).containsExactly(version("rent", 2), version("rent", 1));
    }

    @Test
    void refusesTheSameNumberTwice() {
        store.insert(version("rent", 1), new byte[0]);
        assertThatThrownBy(() -> store.insert(version("rent", 1), new byte[0]))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private static PublishedVersion version(String service, int number) {
        return new PublishedVersion(service, number, "hash" + number, service + ":" + number, MORNING, null);
    }
}
