package io.yici.audit;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.vault.DossierErased;
import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code audit_question}; words are sealed under a key of the person's own. */
@Repository
class QuestionStore {

    private static final String SELECT =
            "select id, account, entry, place, complaint, words, asked_at, answer, answered_at from audit_question where ";
    private static final String SOURCE = "audit";

    private final JdbcClient jdbc;
    private final Vault vault;

    QuestionStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Question question) {
        jdbc.sql("insert into audit_question (id, account, entry, place, complaint, words, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        question.id(),
                        question.account(),
                        question.entry(),
                        question.place(),
                        question.complaint(),
                        vault.seal(
                                question.account(), SOURCE, context(question.id(), "words"), bytes(question.words())),
                        at(question.askedAt()))
                .update();
    }

    /** The latest first. */
    List<Question> of(UUID account, int limit) {
        return jdbc.sql(SELECT + "account = ? order by asked_at desc limit ?")
                .params(account, limit)
                .query(this::row)
                .list();
    }

    /** How many a person asked since. */
    int count(UUID account, Instant since) {
        return jdbc.sql("select count(*) from audit_question where account = ? and asked_at > ?")
                .params(account, at(since))
                .query(Integer.class)
                .single();
    }

    /** Those without answer, the oldest first; or those with one, the latest first. */
    List<Question> list(boolean answered, int limit) {
        return jdbc.sql(SELECT
                        + (answered
                                ? "answered_at is not null order by answered_at desc"
                                : "answered_at is null order by asked_at")
                        + " limit ?")
                .param(limit)
                .query(this::row)
                .list();
    }

    Optional<Question> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(this::row).optional();
    }

    /** Keeps the answer where there is none yet; says whether it did. */
    boolean answer(Question question, String answer, UUID auditor, Instant now) {
        byte[] sealed = vault.seal(question.account(), SOURCE, context(question.id(), "answer"), bytes(answer));
        return jdbc.sql("update audit_question set answer = ?, answered_by = ?, answered_at = ?"
                                + " where id = ? and answered_at is null")
                        .params(sealed, auditor, at(now), question.id())
                        .update()
                == 1;
    }

    private Question row(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID account = row.getObject("account", UUID.class);
        byte[] answer = row.getBytes("answer");
        return new Question(
                id,
                account,
                row.getObject("entry", UUID.class),
                row.getLong("place"),
                row.getBoolean("complaint"),
                opened(account, id, "words", row.getBytes("words")),
                instant(row, "asked_at"),
                answer == null ? null : opened(account, id, "answer", answer),
                instantOrNull(row, "answered_at"));
    }

    /** Empty where there is nothing, or the account was closed and what it held destroyed. */
    private String opened(UUID account, UUID id, String what, byte @Nullable [] sealed) {
        try {
            return sealed == null
                    ? ""
                    : new String(vault.open(account, SOURCE, context(id, what), sealed), StandardCharsets.UTF_8);
        } catch (DossierErased closed) {
            return "";
        }
    }

    private static String context(UUID id, String what) {
        return "audit-question." + id + "." + what;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
