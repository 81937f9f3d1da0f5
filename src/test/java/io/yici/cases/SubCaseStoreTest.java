package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.testing.StoreTest;
import io.yici.vault.TestVault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import({TestVault.class, SubCaseStore.class})
class SubCaseStoreTest {

    private static final Instant NOW = Instant.parse("2026-05-11T02:00:00Z");

    private final UUID dossier = UUID.randomUUID();
    private final UUID clerk = UUID.randomUUID();

    @Autowired
    SubCaseStore store;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isReadAsItWasWritten() {
        SubCase one = one("js", 1, new TimeLimit(3, Unit.WORKING));
        SubCase other = one("mz", 1, null);
        store.insert(one);
        store.insert(other);
        assertThat(store.ofDossier(dossier)).containsExactly(one, other);
        assertThat(store.find(other.id())).contains(other);
        assertThat(store.find("none")).isEmpty();
        assertThat(store.hasOpen(dossier)).isTrue();
        assertThat(store.hasOpen(UUID.randomUUID())).isFalse();
    }

    @Test
    void isAnsweredOnceAndWhatIsSaidIsSealed() {
        SubCase one = one("js", 1, null);
        store.insert(one);
        assertThat(store.answer(one, SubCase.State.OBJECTED, "有未办结的事项", clerk, NOW))
                .isTrue();
        assertThat(store.answer(one, SubCase.State.AGREED, "没有", clerk, NOW)).isFalse();
        assertThat(store.end(one.id(), SubCase.State.SILENT, NOW)).isFalse();
        SubCase said = store.find(one.id()).orElseThrow();
        assertThat(said.state()).isEqualTo(SubCase.State.OBJECTED);
        assertThat(said.clerk()).isEqualTo(clerk);
        assertThat(said.endedAt()).isEqualTo(NOW);
        assertThat(store.reason(said)).contains("有未办结的事项");
        byte[] kept = jdbc.sql("select reason from sub_case where id = ?")
                .param(one.id())
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("未办结");
        assertThat(store.hasOpen(dossier)).isFalse();
    }

    @Test
    void endsWithoutAWord() {
        SubCase one = one("js", 1, null);
        store.insert(one);
        assertThat(store.end(one.id(), SubCase.State.SILENT, NOW)).isTrue();
        assertThat(store.find(one.id()).map(SubCase::state)).contains(SubCase.State.SILENT);
        assertThat(store.reason(one)).isEmpty();
    }

    @Test
    void aDepartmentIsAskedOnceARound() {
        store.insert(one("js", 1, null));
        store.insert(one("js", 2, null));
        assertThat(store.ofDossier(dossier)).extracting(SubCase::round).containsExactly(1, 2);
        assertThatThrownBy(() -> store.insert(one("js", 2, null))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void goesToAnotherStepWithWhatIsSetThere() {
        SubCase one = one("js", 1, new TimeLimit(3, Unit.WORKING));
        store.insert(one);
        store.move(
                one.id(),
                new SubCase(
                        one.id(),
                        dossier,
                        "ask",
                        1,
                        "js",
                        "js-approve",
                        one.number(),
                        List.of(),
                        NOW,
                        one.received(),
                        null,
                        true,
                        SubCase.State.OPEN,
                        null,
                        null));
        SubCase moved = store.find(one.id()).orElseThrow();
        assertThat(moved.activity()).isEqualTo("ask");
        assertThat(moved.shows()).isEmpty();
        assertThat(moved.limit()).isNull();
        assertThat(moved.silenceAgrees()).isTrue();
        assertThat(moved.number()).isEqualTo(one.number());
    }

    private SubCase one(String department, int round, @Nullable TimeLimit limit) {
        return new SubCase(
                UUID.randomUUID().toString(),
                dossier,
                "consult",
                round,
                department,
                department + "-approve",
                "1199" + UUID.randomUUID(),
                List.of("household.local", "answers.purpose"),
                NOW,
                LocalDate.of(2026, 5, 11),
                limit,
                false,
                SubCase.State.OPEN,
                null,
                null);
    }
}
