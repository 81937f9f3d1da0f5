package io.yici.rights;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code human_review}; what people wrote is sealed with the case. */
@Repository
class HumanReviewStore {

    private static final String COLUMNS = "id, dossier, state, asked_at, due, due_provisional, outcome, answered_at";
    private static final String APPLICANT = "applicant";
    private static final String CLERK = "review";

    private final JdbcClient jdbc;
    private final Vault vault;

    HumanReviewStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the case has one */
    void insert(HumanReview review, String reason) {
        jdbc.sql("insert into human_review (id, dossier, state, reason, asked_at, due, due_provisional)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        review.id(),
                        review.dossier(),
                        review.state().name(),
                        reason.isEmpty() ? null : seal(review.dossier(), APPLICANT, "human-review.reason", reason),
                        at(review.askedAt()),
                        review.due(),
                        review.dueProvisional()))
                .update();
    }

    Optional<HumanReview> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from human_review where id = ?")
                .param(id)
                .query(HumanReviewStore::row)
                .optional();
    }

    Optional<HumanReview> ofCase(UUID dossier) {
        return jdbc.sql("select " + COLUMNS + " from human_review where dossier = ?")
                .param(dossier)
                .query(HumanReviewStore::row)
                .optional();
    }

    /** What the applicant wrote; nothing where nothing was. */
    Optional<String> reason(HumanReview review) {
        return bytes(review, "reason").map(kept -> open(review.dossier(), APPLICANT, "human-review.reason", kept));
    }

    /** What the clerk wrote; nothing until then. */
    Optional<String> answer(HumanReview review) {
        return bytes(review, "answer").map(kept -> open(review.dossier(), CLERK, "human-review.answer", kept));
    }

    /** Keeps the answer where it is still open; says whether it was. */
    boolean answer(HumanReview review, HumanReview.Outcome outcome, String answer, UUID clerk, Instant now) {
        return jdbc.sql(
                                "update human_review set state = 'ANSWERED', outcome = ?, answer = ?, clerk = ?, answered_at = ?"
                                        + " where id = ? and state = 'OPEN'")
                        .params(
                                outcome.name(),
                                seal(review.dossier(), CLERK, "human-review.answer", answer),
                                clerk,
                                at(now),
                                review.id())
                        .update()
                == 1;
    }

    /** Takes it back where it is still open; says whether it was. */
    boolean withdraw(UUID id) {
        return jdbc.sql("update human_review set state = 'WITHDRAWN' where id = ? and state = 'OPEN'")
                        .param(id)
                        .update()
                == 1;
    }

    private Optional<byte[]> bytes(HumanReview review, String column) {
        return jdbc.sql("select " + column + " from human_review where id = ? and " + column + " is not null")
                .param(review.id())
                .query((row, n) -> row.getBytes(column))
                .optional();
    }

    private byte[] seal(UUID dossier, String source, String context, String text) {
        return vault.seal(dossier, source, context, text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(UUID dossier, String source, String context, byte[] sealed) {
        return new String(vault.open(dossier, source, context, sealed), StandardCharsets.UTF_8);
    }

    private static HumanReview row(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        return new HumanReview(
                row.getObject("id", UUID.class),
                row.getObject("dossier", UUID.class),
                HumanReview.State.valueOf(row.getString("state")),
                instant(row, "asked_at"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("due_provisional"),
                outcome == null ? null : HumanReview.Outcome.valueOf(outcome),
                instantOrNull(row, "answered_at"));
    }
}
