package io.yici.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.StoreTest;
import io.yici.vault.TestVault;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Alarms count what is alike, looks are counted by case, and what people ask is kept sealed. */
@StoreTest
@Import({TestVault.class, LookStore.class, AlarmStore.class, QuestionStore.class, KinStore.class})
class AuditStoresTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @Autowired
    LookStore looks;

    @Autowired
    AlarmStore alarms;

    @Autowired
    QuestionStore questions;

    @Autowired
    KinStore kin;

    @Test
    void aCaseLookedAtAgainCountsOnce() {
        UUID clerk = UUID.randomUUID();
        UUID dossier = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            looks.add(new LookStore.Look(clerk, dossier, NOW.plusSeconds(i)));
            looks.add(new LookStore.Look(clerk, UUID.randomUUID(), NOW.plusSeconds(i)));
            looks.add(new LookStore.Look(UUID.randomUUID(), UUID.randomUUID(), NOW));
        }
        assertThat(looks.cases(clerk, NOW.minusSeconds(1))).isEqualTo(4);
        assertThat(looks.cases(clerk, NOW.plusSeconds(1))).isEqualTo(2);
        assertThat(looks.between(NOW.minusSeconds(1), NOW.plusSeconds(9), 100)).hasSize(7);
        looks.forget(NOW.plusSeconds(2));
        assertThat(looks.cases(clerk, NOW.minusSeconds(1))).isEqualTo(2);
    }

    @Test
    void aLockStaysUntilItIsTakenAway() {
        UUID clerk = UUID.randomUUID();
        assertThat(looks.isLocked(clerk)).isFalse();
        looks.lock(clerk, NOW);
        looks.lock(clerk, NOW);
        assertThat(looks.locked()).containsExactly(clerk);
        assertThat(looks.unlock(clerk)).isTrue();
        assertThat(looks.unlock(clerk)).isFalse();
        assertThat(looks.isLocked(clerk)).isFalse();
    }

    @Test
    void alarmsAlikeAreOneThatCountsAndOpensAgain() {
        UUID clerk = UUID.randomUUID();
        assertThat(alarms.raise("alike", "hours", clerk, null, "one", NOW)).isTrue();
        assertThat(alarms.raise("alike", "hours", clerk, null, "two", NOW.plusSeconds(1)))
                .isFalse();
        Alarm alarm = alarms.list(false, 10).get(0);
        assertThat(alarm.times()).isEqualTo(2);
        assertThat(alarm.evidence()).isEqualTo("two");
        alarms.handle(alarm.id(), Alarm.State.CLOSED, "a note", clerk, NOW);
        assertThat(alarms.list(false, 10)).isEmpty();
        assertThat(alarms.list(true, 10)).hasSize(1);
        assertThat(alarms.note(alarm.id())).contains("a note");
        alarms.raise("alike", "hours", clerk, null, "three", NOW.plusSeconds(2));
        assertThat(alarms.list(false, 10)).hasSize(1);
    }

    @Test
    void aQuestionIsAnsweredOnce() {
        UUID citizen = UUID.randomUUID();
        Question question =
                new Question(UUID.randomUUID(), citizen, UUID.randomUUID(), 7, true, "why?", NOW, null, null);
        questions.insert(question);
        assertThat(questions.of(citizen, 10)).containsExactly(question);
        assertThat(questions.count(citizen, NOW.minusSeconds(1))).isEqualTo(1);
        assertThat(questions.answer(question, "because", UUID.randomUUID(), NOW))
                .isTrue();
        assertThat(questions.answer(question, "again", UUID.randomUUID(), NOW)).isFalse();
        assertThat(questions.list(true, 10)).extracting(Question::answer).containsExactly("because");
        assertThat(questions.list(false, 10)).isEmpty();
    }

    @Test
    void anAddressOfStaffIsKeptOnceAndForgotten() {
        UUID clerk = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        kin.keep(other, "b".repeat(64), NOW);
        kin.keep(clerk, "a".repeat(64), NOW);
        kin.keep(clerk, "c".repeat(64), NOW.plusSeconds(1));
        assertThat(kin.known()).containsExactlyInAnyOrder(clerk, other);
        assertThat(kin.address(clerk)).contains("c".repeat(64));
        kin.forget(clerk);
        kin.forget(UUID.randomUUID());
        assertThat(kin.address(clerk)).isEmpty();
        assertThat(kin.known()).containsExactly(other);
    }
}
