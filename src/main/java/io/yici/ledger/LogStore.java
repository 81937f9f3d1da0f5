package io.yici.ledger;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.ledger.tlog.Tile;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code ledger_entry}, {@code ledger_tile} and {@code ledger_head}. */
@Repository
class LogStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LogStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An entry that has no place yet. */
    record Waiting(
            long id, @Nullable UUID dossier, @Nullable String subject, byte[] leaf, OffsetDateTime at) {}

    /**
     * How far the log has come.
     *
     * @param size entries that have a place
     * @param signedSize how many of them the last signed checkpoint covers
     * @param note that checkpoint; empty before the first
     * @param signedAt when it was signed; null before the first
     */
    record Head(
            long size,
            long signedSize,
            String note,
            @Nullable Instant signedAt) {}

    Head head() {
        return jdbc.sql("select size, signed_size, note, signed_at from ledger_head where id = 1")
                .query(LogStore::readHead)
                .single();
    }

    /** The head, locked until the transaction ends; empty while another node has it. */
    Optional<Head> lockHead() {
        return jdbc.sql(
                        "select size, signed_size, note, signed_at from ledger_head where id = 1 for update skip locked")
                .query(LogStore::readHead)
                .optional();
    }

    private static Head readHead(ResultSet row, int n) throws SQLException {
        return new Head(
                row.getLong("size"),
                row.getLong("signed_size"),
                row.getString("note"),
                instantOrNull(row, "signed_at"));
    }

    void grow(long size) {
        jdbc.sql("update ledger_head set size = ? where id = 1").param(size).update();
    }

    void sign(long size, String note, Instant at) {
        jdbc.sql("update ledger_head set signed_size = ?, note = ?, signed_at = ? where id = 1")
                .params(size, note, at(at))
                .update();
    }

    List<Waiting> waiting(int limit) {
        return jdbc.sql("select id, dossier, subject, leaf, created_at from ledger_outbox order by id limit ?")
                .param(limit)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getObject("dossier", UUID.class),
                        row.getString("subject"),
                        row.getBytes("leaf"),
                        row.getObject("created_at", OffsetDateTime.class)))
                .list();
    }

    /** Gives the entries their places, from the given one on, and takes them out of the outbox. */
    void place(List<Waiting> entries, long from) {
        batch(
                "insert into ledger_entry (place, dossier, subject, leaf, logged_at) values (?, ?, ?, ?, ?)",
                entries,
                (statement, entry, n) -> {
                    statement.setLong(1, from + n);
                    statement.setObject(2, entry.dossier());
                    statement.setString(3, entry.subject());
                    statement.setBytes(4, entry.leaf());
                    statement.setObject(5, entry.at());
                });
        batch(
                "delete from ledger_outbox where id = ?",
                entries,
                (statement, entry, n) -> statement.setLong(1, entry.id()));
    }

    private interface Filling<T> {
        void fill(PreparedStatement statement, T row, int n) throws SQLException;
    }

    private <T> void batch(String sql, List<T> rows, Filling<T> filling) {
        int[] n = {0};
        batches.batchUpdate(sql, rows, rows.size(), (statement, row) -> filling.fill(statement, row, n[0]++));
    }

    /** Hashes of a tile as they stand one after the other; none when there is no such tile. */
    byte[] hashes(int level, long tile) {
        return jdbc.sql("select hashes from ledger_tile where level = ? and tile = ?")
                .params(level, tile)
                .query((row, n) -> row.getBytes("hashes"))
                .optional()
                .orElse(new byte[0]);
    }

    /** Hashes of several tiles in one question; what there is no tile of is left out. The widths asked for do not matter. */
    Map<Tile, byte[]> hashes(Collection<Tile> tiles) {
        String places = String.join(", ", Collections.nCopies(tiles.size(), "(?, ?)"));
        Map<Tile, byte[]> found = new HashMap<>();
        jdbc.sql("select level, tile, hashes from ledger_tile where (level, tile) in (" + places + ")")
                .params(tiles.stream()
                        .flatMap(tile -> Stream.of((Object) tile.level(), tile.index()))
                        .toList())
                .query(row -> {
                    Tile tile = new Tile(row.getInt("level"), row.getLong("tile"), Tile.FULL);
                    found.put(tile, row.getBytes("hashes"));
                });
        return found;
    }

    void put(Tile tile, byte[] hashes) {
        int changed = jdbc.sql("update ledger_tile set hashes = ? where level = ? and tile = ?")
                .params(hashes, tile.level(), tile.index())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into ledger_tile (level, tile, hashes) values (?, ?, ?)")
                    .params(tile.level(), tile.index(), hashes)
                    .update();
        }
    }

    /** Places and leaves of a dossier's entries that have their place. */
    Map<Long, byte[]> placed(UUID dossier) {
        Map<Long, byte[]> leaves = new LinkedHashMap<>();
        jdbc.sql("select place, leaf from ledger_entry where dossier = ? order by place")
                .param(dossier)
                .query(row -> {
                    leaves.put(row.getLong("place"), row.getBytes("leaf"));
                });
        return leaves;
    }

    /** An entry as its row states it. */
    record Placed(
            long place,
            @Nullable UUID dossier,
            @Nullable String subject,
            byte[] leaf,
            @Nullable Instant at) {}

    /** The rows from one place to before another, in order. */
    List<Placed> placed(long from, long to) {
        return jdbc.sql(
                        "select place, dossier, subject, leaf, logged_at from ledger_entry where place >= ? and place < ? order by place")
                .params(from, to)
                .query((row, n) -> new Placed(
                        row.getLong("place"),
                        row.getObject("dossier", UUID.class),
                        row.getString("subject"),
                        row.getBytes("leaf"),
                        instantOrNull(row, "logged_at")))
                .list();
    }

    /** Whether there are rows that lie outside of the log. */
    boolean hasSurplus() {
        return jdbc.sql("select count(*) from (select place from ledger_entry where place < 0"
                                + " or place >= (select size from ledger_head where id = 1) limit 1) beyond")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Gives each entry from one place to before another, in order, without holding all of them. */
    void each(long from, long to, ObjLongConsumer<byte[]> reader) {
        jdbc.sql("select place, leaf from ledger_entry where place >= ? and place < ? order by place")
                .params(from, to)
                .withFetchSize(500)
                .query(row -> {
                    reader.accept(row.getBytes("leaf"), row.getLong("place"));
                });
    }
}
