package io.yici.decision;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code review}; reasons are sealed, since clerks write of people in them. */
@Repository
class ReviewStore {

    private static final String SOURCE = "review";

    private final JdbcClient jdbc;
    private final Vault vault;

    ReviewStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Review review) {
        jdbc.sql("insert into review (id, dossier, activity, kind, outcome, reason, clerk, reviewed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        review.id(),
                        review.dossier(),
                        review.activity(),
                        review.kind(),
                        review.outcome(),
                        vault.seal(
                                review.dossier(),
                                SOURCE,
                                review.id().toString(),
                                review.reason().getBytes(StandardCharsets.UTF_8)),
                        review.clerk(),
                        at(review.reviewedAt()))
                .update();
    }

    /** The latest first. */
    List<Review> ofDossier(UUID dossier) {
        return jdbc.sql("select id, dossier, activity, kind, outcome, reason, clerk, reviewed_at from review"
                        + " where dossier = ? order by reviewed_at desc")
                .param(dossier)
                .query(this::row)
                .list();
    }

    private Review row(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID dossier = row.getObject("dossier", UUID.class);
        byte[] reason = vault.open(dossier, SOURCE, id.toString(), row.getBytes("reason"));
        return new Review(
                id,
                dossier,
                row.getString("activity"),
                row.getString("kind"),
                row.getString("outcome"),
                new String(reason, StandardCharsets.UTF_8),
                row.getObject("clerk", UUID.class),
                instant(row, "reviewed_at"));
    }
}
