package io.yici.inbox;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has an item, in table {@code work_item}; and tables {@code work_item_seen}, {@code work_item_note} and {@code work_item_handover}. */
@Repository
class HandlingStore {

    private final JdbcClient jdbc;

    HandlingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks one of the items that nobody has and nobody is about to take, the first in the given order. */
    Optional<String> lockFree(List<String> ids) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("select id from work_item where id in (:ids) and state = 'OPEN' and clerk is null"
                        + " order by due, opened_at, id limit 1 for update skip locked")
                .param("ids", ids)
                .query(String.class)
                .optional();
    }

    /** Gives the item to the clerk when nobody has it; says whether it did. */
    boolean claim(String id, UUID clerk, Instant now) {
        return jdbc.sql("update work_item set clerk = ?, claimed_at = ?, held_for = null"
                                + " where id = ? and state = 'OPEN' and clerk is null")
                        .params(clerk, at(now), id)
                        .update()
                == 1;
    }

    /**
     * Gives the item to the clerk when it is still as it was; says whether it did.
     *
     * @param from who has it; null for nobody
     * @param heldFor the absent colleague for whom the clerk acts, or null
     */
    boolean give(String id, @Nullable UUID from, UUID to, @Nullable UUID heldFor, Instant now) {
        return jdbc.sql("update work_item set clerk = ?, claimed_at = ?, held_for = cast(? as uuid) where id = ?"
                                + " and state <> 'CLOSED' and clerk is not distinct from cast(? as uuid)")
                        .params(Arrays.asList(to, at(now), heldFor, id, from))
                        .update()
                == 1;
    }

    /** Takes the item from whoever of these has it; says whether one had. */
    boolean release(String id, Collection<UUID> hands) {
        return jdbc.sql("update work_item set clerk = null, claimed_at = null, held_for = null"
                                + " where id = :id and clerk in (:hands) and state <> 'CLOSED'")
                        .param("id", id)
                        .param("hands", hands)
                        .update()
                == 1;
    }

    /** Ids of what the clerk has and is not done. */
    List<String> held(UUID clerk) {
        return jdbc.sql("select id from work_item where clerk = ? and state in ('OPEN', 'WAITING') order by id")
                .param(clerk)
                .query(String.class)
                .list();
    }

    /** How many items of the group are not done. */
    int openIn(String group) {
        return jdbc.sql("select count(*) from work_item where work_group = ? and state in ('OPEN', 'WAITING')")
                .param(group)
                .query(Integer.class)
                .single();
    }

    void seen(String id, UUID clerk, Instant now) {
        jdbc.sql("merge into work_item_seen t using (values (cast(? as text), cast(? as uuid),"
                        + " cast(? as timestamp with time zone))) v (item, clerk, seen_at)"
                        + " on t.item = v.item and t.clerk = v.clerk"
                        + " when not matched then insert (item, clerk, seen_at) values (v.item, v.clerk, v.seen_at)")
                .params(id, clerk, at(now))
                .update();
    }

    void unseen(String id, UUID clerk) {
        jdbc.sql("delete from work_item_seen where item = ? and clerk = ?")
                .params(id, clerk)
                .update();
    }

    void unseenByAll(String id) {
        jdbc.sql("delete from work_item_seen where item = ?").param(id).update();
    }

    Optional<byte[]> note(String id, UUID clerk) {
        return jdbc.sql("select content from work_item_note where item = ? and clerk = ?")
                .params(id, clerk)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void note(String id, UUID clerk, byte @Nullable [] content, Instant now) {
        jdbc.sql("delete from work_item_note where item = ? and clerk = ?")
                .params(id, clerk)
                .update();
        if (content != null) {
            jdbc.sql("insert into work_item_note (item, clerk, content, written_at) values (?, ?, ?, ?)")
                    .params(id, clerk, content, at(now))
                    .update();
        }
    }

    /** Somebody gave the item to somebody; the words are sealed. */
    @SuppressWarnings("ArrayRecordComponent")
    record HandedOver(UUID from, UUID to, byte @Nullable [] content, Instant at) {}

    void handedOver(String id, HandedOver one) {
        jdbc.sql("insert into work_item_handover (id, item, from_clerk, to_clerk, content, handed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(UUID.randomUUID(), id, one.from(), one.to(), one.content(), at(one.at())))
                .update();
    }

    /** The latest first. */
    List<HandedOver> handovers(String id) {
        return jdbc.sql("select from_clerk, to_clerk, content, handed_at from work_item_handover where item = ?"
                        + " order by position desc limit 20")
                .param(id)
                .query((row, n) -> new HandedOver(
                        row.getObject("from_clerk", UUID.class),
                        row.getObject("to_clerk", UUID.class),
                        row.getBytes("content"),
                        instant(row, "handed_at")))
                .list();
    }
}
