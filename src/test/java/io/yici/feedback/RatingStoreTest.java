package io.yici.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.testing.CanaryScan;
import io.yici.testing.StoreTest;
import io.yici.vault.TestVault;
import io.yici.vault.Vault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import({TestVault.class, RatingStore.class, FollowUpStore.class})
class RatingStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate MONTH = LocalDate.of(2026, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 9);
    private static final String WORDS = "等了四十天，窗口还要我开证明";
    private static final String ANSWER = "已核查，并向窗口重申不得索要证明";

    private final UUID dossier = UUID.randomUUID();

    @Autowired
    RatingStore ratings;

    @Autowired
    FollowUpStore followUps;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCaseIsRatedOnceAndFoundByItsKeyedHash() {
        Rating rating = insert(dossier, "gjj", 1, "key-0001", WORDS);
        assertThat(ratings.ofCase(dossier)).contains(rating);
        assertThat(ratings.ofCase(UUID.randomUUID())).isEmpty();
        assertThat(ratings.cameWith(dossier, "key-0001")).isTrue();
        assertThat(ratings.cameWith(dossier, "key-0002")).isFalse();
        assertThat(ratings.words(rating.id())).contains(WORDS);
        assertThat(ratings.place(rating.id())).contains(dossier);
        assertThatThrownBy(() -> insert(dossier, "gjj", 5, null, null)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void noColumnNamesTheCaseOrSaysWhatWasWritten() {
        Rating rating = insert(dossier, "gjj", 1, null, WORDS);
        followUps.insert(followUp(rating));
        followUps.close(rating.id(), dossier, ANSWER, UUID.randomUUID(), NOW);
        CanaryScan scan = CanaryScan.of(Map.of("case", dossier.toString(), "words", WORDS, "answer", ANSWER));
        for (String table : List.of("rating", "follow_up")) {
            jdbc.sql("select * from " + table)
                    .query()
                    .listOfRows()
                    .forEach(row -> row.values()
                            .forEach(value -> assertThat(scan.text(table, String.valueOf(value)))
                                    .isEmpty()));
        }
    }

    @Test
    void whatIsErasedIsGoneAndTheScoreStays() {
        Rating rating = insert(dossier, "gjj", 2, null, WORDS);
        followUps.insert(followUp(rating));
        followUps.close(rating.id(), dossier, ANSWER, UUID.randomUUID(), NOW);
        vault.erase(dossier);
        assertThat(ratings.words(rating.id())).isEmpty();
        assertThat(followUps.answer(rating.id(), dossier)).isEmpty();
        assertThat(ratings.count("gjj", MONTH).bad()).isEqualTo(1);
    }

    @Test
    void countsADepartmentsRatingsFromAMonthOn() {
        insert(UUID.randomUUID(), "gjj", 5, null, null);
        insert(UUID.randomUUID(), "gjj", 4, null, null);
        insert(UUID.randomUUID(), "gjj", 1, null, null);
        insert(UUID.randomUUID(), "mz", 1, null, null);
        RatingStore.Count count = ratings.count("gjj", MONTH);
        assertThat(count.ratings()).isEqualTo(3);
        assertThat(count.average()).isBetween(3.33, 3.34);
        assertThat(count.bad()).isEqualTo(1);
        assertThat(ratings.count("gjj", MONTH.plusMonths(1))).isEqualTo(new RatingStore.Count(0, 0, 0));
    }

    @Test
    void aFollowUpIsOpenUntilItIsAnsweredOnce() {
        Rating rating = insert(dossier, "gjj", 1, null, null);
        followUps.insert(followUp(rating));
        assertThat(followUps.open(Set.of("gjj", "mz"), 10)).containsExactly(followUp(rating));
        assertThat(followUps.open(Set.of("mz"), 10)).isEmpty();
        assertThat(followUps.open(Set.of(), 10)).isEmpty();
        assertThat(followUps.overdue(rating.id())).isTrue();
        assertThat(followUps.late("gjj")).isEqualTo(1);

        assertThat(followUps.close(rating.id(), dossier, ANSWER, UUID.randomUUID(), NOW))
                .isTrue();
        assertThat(followUps.close(rating.id(), dossier, "x", UUID.randomUUID(), NOW))
                .isFalse();
        assertThat(followUps.answer(rating.id(), dossier)).contains(ANSWER);
        assertThat(followUps.closed(Set.of("gjj"), 10)).hasSize(1);
        assertThat(followUps.open(Set.of("gjj"), 10)).isEmpty();
        assertThat(followUps.overdue(rating.id())).as("answered").isFalse();
        assertThat(followUps.late("gjj")).isZero();
    }

    private Rating insert(UUID of, String department, int score, @Nullable String request, @Nullable String words) {
        Rating rating = new Rating(
                UUID.randomUUID(),
                "housing-fund-rent",
                department,
                score,
                MONTH,
                List.of(RatingReason.LATE, RatingReason.EXTRA_MATERIALS));
        ratings.insert(rating, of, request, words);
        return rating;
    }

    private static FollowUp followUp(Rating rating) {
        return new FollowUp(rating.id(), rating.service(), rating.department(), DUE, false, true, false);
    }
}
