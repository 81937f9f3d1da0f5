package io.yici.notice;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code notice}; what a letter says is sealed with its case, and opened only to be read. */
@Repository
class NoticeStore {

    private static final String COLUMNS =
            "id, dossier, account, kind, service, service_version, written_at, visible_from, read_at";
    private static final String SOURCE = "notice";

    private final JdbcClient jdbc;
    private final Vault vault;

    NoticeStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Notice notice, Letters letters) {
        jdbc.sql("insert into notice (" + COLUMNS + ", letter) values (?, ?, ?, ?, ?, ?, ?, ?, null, ?)")
                .params(Arrays.asList(
                        notice.id(),
                        notice.dossier(),
                        notice.account(),
                        notice.kind().key(),
                        notice.service(),
                        notice.serviceVersion(),
                        at(notice.writtenAt()),
                        at(notice.visibleFrom()),
                        vault.sealJson(notice.dossier(), SOURCE, context(notice.id()), letters)))
                .update();
    }

    /** Deletes what has not left the house, and with it what waits to be sent; gives how many there were. */
    int takeBack(UUID dossier, LetterKind kind, Instant now) {
        return jdbc.sql("delete from notice where dossier = ? and kind = ? and visible_from > ?")
                .params(dossier, kind.key(), at(now))
                .update();
    }

    Optional<Notice> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from notice where id = ?")
                .param(id)
                .query(NoticeStore::row)
                .optional();
    }

    Letters open(Notice notice) {
        byte[] sealed = jdbc.sql("select letter from notice where id = ?")
                .param(notice.id())
                .query((row, n) -> row.getBytes("letter"))
                .single();
        return vault.openJson(notice.dossier(), SOURCE, context(notice.id()), sealed, Letters.class);
    }

    /** What a person can read, the newest first. */
    List<Notice> ofAccount(UUID account, Instant now, int offset, int limit) {
        return jdbc.sql("select " + COLUMNS + " from notice where account = ? and visible_from <= ?"
                        + " order by visible_from desc, position desc offset ? rows fetch next ? rows only")
                .params(account, at(now), offset, limit)
                .query(NoticeStore::row)
                .list();
    }

    /** What the applicant can read of a case, the newest first. */
    List<Notice> ofDossier(UUID dossier, UUID account, Instant now, int limit) {
        return jdbc.sql("select " + COLUMNS + " from notice where dossier = ? and account = ? and visible_from <= ?"
                        + " order by position desc fetch next ? rows only")
                .params(dossier, account, at(now), limit)
                .query(NoticeStore::row)
                .list();
    }

    /** How many a person has not opened, counted up to the limit. */
    int unread(UUID account, Instant now, int limit) {
        return jdbc.sql("select count(*) from (select id from notice where account = ? and read_at is null"
                        + " and visible_from <= ? fetch next ? rows only) few")
                .params(account, at(now), limit)
                .query(Integer.class)
                .single();
    }

    void read(UUID id, Instant now) {
        jdbc.sql("update notice set read_at = ? where id = ? and read_at is null")
                .params(at(now), id)
                .update();
    }

    private static Notice row(ResultSet row, int n) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("dossier", UUID.class),
                row.getObject("account", UUID.class),
                LetterKind.of(row.getString("kind")),
                row.getString("service"),
                row.getInt("service_version"),
                instant(row, "written_at"),
                instant(row, "visible_from"),
                instantOrNull(row, "read_at"));
    }

    private static String context(UUID id) {
        return "letter." + id;
    }
}
