package io.yici.notice;

import static io.yici.sql.SqlTime.at;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code contact_code}: the codes sent in the last day, as keyed hashes. */
@Repository
class ContactCodeStore {

    private final JdbcClient jdbc;

    ContactCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code that was sent and not used. */
    record Sent(UUID id, String target, String hash) {}

    void insert(UUID id, UUID account, Channel channel, String target, String hash, Instant now) {
        jdbc.sql("insert into contact_code (id, account, channel, target, hash, sent_at, tries)"
                        + " values (?, ?, ?, ?, ?, ?, 0)")
                .params(id, account, channel.name(), target, hash, at(now))
                .update();
    }

    int sentByAccount(UUID account, Channel channel, Instant since) {
        return jdbc.sql("select count(*) from contact_code where account = ? and channel = ? and sent_at > ?")
                .params(account, channel.name(), at(since))
                .query(Integer.class)
                .single();
    }

    int sentTo(String target, Instant since) {
        return jdbc.sql("select count(*) from contact_code where target = ? and sent_at > ?")
                .params(target, at(since))
                .query(Integer.class)
                .single();
    }

    /** The code sent last, where it is young enough and has not been used or guessed at too often; counts the try. */
    Optional<Sent> attempt(UUID account, Channel channel, Instant since, int tries) {
        Optional<Sent> last = jdbc.sql("select id, target, hash from contact_code where account = ? and channel = ?"
                        + " and sent_at > ? order by position desc fetch next 1 rows only")
                .params(account, channel.name(), at(since))
                .query((row, n) ->
                        new Sent(row.getObject("id", UUID.class), row.getString("target"), row.getString("hash")))
                .optional();
        return last.filter(sent ->
                jdbc.sql("update contact_code set tries = tries + 1 where id = ? and tries < ? and used_at is null")
                                .params(sent.id(), tries)
                                .update()
                        == 1);
    }

    void used(UUID id, Instant now) {
        jdbc.sql("update contact_code set used_at = ? where id = ?")
                .params(at(now), id)
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from contact_code where sent_at < ?").param(at(before)).update();
    }
}
