package io.yici.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries by whom they tell of. */
@Repository
class PersonLogStore {

    private final JdbcClient jdbc;

    PersonLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A leaf and its place; the place is negative where it has none yet. */
    record Row(long place, byte[] leaf) {}

    List<UUID> dossiers(Collection<String> subjects, int limit) {
        return Stream.of("ledger_outbox", "ledger_entry")
                .flatMap(table -> jdbc
                        .sql("select dossier, max(logged) as latest from (select dossier, "
                                + (table.equals("ledger_entry") ? "logged_at" : "created_at")
                                + " as logged from " + table
                                + " where subject in (:subjects) and dossier is not null) about"
                                + " group by dossier order by latest desc limit :limit")
                        .param("subjects", subjects)
                        .param("limit", limit)
                        .query((row, n) -> row.getObject("dossier", UUID.class))
                        .list()
                        .stream())
                .distinct()
                .toList();
    }

    /** Entries about the persons, the latest first. */
    List<Row> about(Collection<String> subjects, long before, int limit) {
        return jdbc.sql("select place, leaf from ledger_entry where subject in (:subjects) and place < :before"
                        + " order by place desc limit :limit")
                .param("subjects", subjects)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> new Row(row.getLong("place"), row.getBytes("leaf")))
                .list();
    }

    /** Entries of the dossiers that are about nobody in particular, the latest first. */
    List<Row> of(Collection<UUID> dossiers, long before, int limit) {
        return jdbc.sql("select place, leaf from ledger_entry where dossier in (:dossiers) and subject is null"
                        + " and place < :before order by place desc limit :limit")
                .param("dossiers", dossiers)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> new Row(row.getLong("place"), row.getBytes("leaf")))
                .list();
    }

    /** Both kinds, of those that have no place yet. */
    List<Row> waiting(Collection<String> subjects, Collection<UUID> dossiers, int limit) {
        return jdbc.sql("select leaf from ledger_outbox where subject in (:subjects)"
                        + " or (dossier in (:dossiers) and subject is null) order by id desc limit :limit")
                .param("subjects", subjects)
                .param("dossiers", dossiers)
                .param("limit", limit)
                .query((row, n) -> new Row(-1, row.getBytes("leaf")))
                .list();
    }
}
