package io.yici.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.StoreTest;
import io.yici.vault.TestVault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoreTest
@Import({TestVault.class, PublicationStore.class, PublicObjectionStore.class})
class PublicityStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private final UUID dossier = UUID.randomUUID();

    @Autowired
    PublicationStore store;

    @Autowired
    PublicObjectionStore objections;

    @Test
    void keepsWhatIsShownInOrderUntilTheDaysAreOver() {
        Publication publication = publication(dossier, "housing", NOW);
        store.insert(publication);
        assertThat(store.find(publication.id())).contains(publication);
        assertThat(List.copyOf(
                        store.lock(publication.id()).orElseThrow().facts().keySet()))
                .containsExactly("name", "id", "district");

        store.end(dossier, "elsewhere", Publication.State.ENDED);
        assertThat(store.find(publication.id()).orElseThrow().state()).isEqualTo(Publication.State.RUNNING);
        store.end(dossier, "publicise", Publication.State.ENDED);
        Publication ended = store.find(publication.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(Publication.State.ENDED);
        assertThat(ended.facts()).isEmpty();
    }

    @Test
    void listsTheNewestFirstPageByPageAndByService() {
        for (int i = 0; i < 5; i++) {
            store.insert(publication(UUID.randomUUID(), i % 2 == 0 ? "housing" : "other", NOW.plusSeconds(i)));
        }
        assertThat(store.running("", NOW, 0, 3))
                .extracting(Publication::publishedAt)
                .containsExactly(NOW.plusSeconds(4), NOW.plusSeconds(3), NOW.plusSeconds(2));
        assertThat(store.running("", NOW, 3, 3)).hasSize(2);
        assertThat(store.running("other", NOW, 0, 10)).hasSize(2);
        assertThat(store.running("none", NOW, 0, 10)).isEmpty();
        assertThat(store.services(NOW)).containsExactly("housing", "other");
        assertThat(store.running("", NOW.plus(Duration.ofDays(9)), 0, 10)).isEmpty();
    }

    @Test
    void oneNodeTakesACaseWhoseDaysAreOver() {
        store.insert(publication(dossier, "housing", NOW));
        Instant after = NOW.plus(Duration.ofDays(8));
        assertThat(store.claim(NOW, NOW.plusSeconds(60), 10)).isEmpty();
        assertThat(store.claim(after, after.plusSeconds(60), 10)).containsExactly(dossier);
        assertThat(store.claim(after, after.plusSeconds(60), 10)).isEmpty();
        assertThat(store.claim(after.plusSeconds(61), after.plusSeconds(120), 10))
                .containsExactly(dossier);
        store.end(dossier, null, Publication.State.CLOSED);
        assertThat(store.claim(after.plusSeconds(200), after.plusSeconds(300), 10))
                .isEmpty();
    }

    @Test
    void answersAnObjectionOnceAndFindsItByItsNumber() {
        UUID publication = UUID.randomUUID();
        PublicObjection objection = objection(publication, "理由", "电话");
        objections.insert(objection);
        objections.insert(objection(publication, "别的", null));
        assertThat(objections.ofNumber(objection.number())).contains(objection);
        assertThat(objections.countOf(publication)).isEqualTo(2);

        assertThat(objections.answer(objection, PublicObjection.State.UPHELD, "属实", NOW.plusSeconds(1)))
                .isTrue();
        assertThat(objections.answer(objection, PublicObjection.State.NOT_UPHELD, "不实", NOW.plusSeconds(2)))
                .isFalse();
        objections.lapse(dossier, NOW.plusSeconds(3));
        assertThat(objections.ofDossier(dossier))
                .extracting(PublicObjection::state)
                .containsExactlyInAnyOrder(PublicObjection.State.UPHELD, PublicObjection.State.LAPSED);
        assertThat(objections.ofNumber(objection.number()).orElseThrow().answer())
                .isEqualTo("属实");
    }

    private static Publication publication(UUID dossier, String service, Instant at) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", "白＊＊");
        facts.put("id", "990 ＊＊＊＊ 1305");
        facts.put("district", "海棠街道");
        return new Publication(
                UUID.randomUUID(),
                dossier,
                "publicise",
                service,
                1,
                at,
                LocalDate.of(2026, 3, 9),
                Instant.parse("2026-03-09T16:00:00Z"),
                Publication.State.RUNNING,
                facts);
    }

    private PublicObjection objection(UUID publication, String reason, @Nullable String contact) {
        return new PublicObjection(
                UUID.randomUUID(),
                publication,
                dossier,
                ObjectionNumber.random(),
                "housing",
                1,
                reason,
                contact,
                NOW,
                PublicObjection.State.OPEN,
                null,
                null);
    }
}
