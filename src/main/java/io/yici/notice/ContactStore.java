package io.yici.notice;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.atOrNull;
import static io.yici.sql.SqlTime.instantOrNull;

import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code contact}; the address is sealed with the account. */
@Repository
class ContactStore {

    private static final String COLUMNS = "account, channel, address, target, language, wanted, verified_at";
    private static final String SOURCE = "applicant";

    private final JdbcClient jdbc;
    private final Vault vault;

    ContactStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * Keeps the contact in the place of the one before.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another transaction made the first one at the same time
     */
    void put(Contact contact, Instant now) {
        remove(contact.account(), contact.channel());
        byte[] sealed = vault.seal(
                contact.account(),
                SOURCE,
                context(contact.channel()),
                contact.address().getBytes(StandardCharsets.UTF_8));
        jdbc.sql("insert into contact (" + COLUMNS + ", changed_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        contact.account(),
                        contact.channel().name(),
                        sealed,
                        contact.target(),
                        contact.language().toLanguageTag(),
                        contact.wanted(),
                        atOrNull(contact.verifiedAt()),
                        at(now)))
                .update();
    }

    List<Contact> of(UUID account) {
        return jdbc.sql("select " + COLUMNS + " from contact where account = ? order by channel")
                .param(account)
                .query(this::row)
                .list();
    }

    Optional<Contact> find(UUID account, Channel channel) {
        return jdbc.sql("select " + COLUMNS + " from contact where account = ? and channel = ?")
                .params(account, channel.name())
                .query(this::row)
                .optional();
    }

    /** Where the person wants to be told, and may be; opens no address. */
    List<Channel> told(UUID account) {
        return jdbc.sql("select channel from contact where account = ? and wanted and verified_at is not null")
                .param(account)
                .query((row, n) -> Channel.valueOf(row.getString("channel")))
                .list();
    }

    /** The contact, locked until the transaction ends, so that what is done with it happens one after the other. */
    Optional<Contact> lock(UUID account, Channel channel) {
        return jdbc.sql("select " + COLUMNS + " from contact where account = ? and channel = ? for update")
                .params(account, channel.name())
                .query(this::row)
                .optional();
    }

    void verified(UUID account, Channel channel, Instant now) {
        jdbc.sql("update contact set verified_at = ?, wanted = true, changed_at = ? where account = ? and channel = ?")
                .params(at(now), at(now), account, channel.name())
                .update();
    }

    void wanted(UUID account, Channel channel, boolean wanted, Instant now) {
        jdbc.sql("update contact set wanted = ?, changed_at = ? where account = ? and channel = ?")
                .params(wanted, at(now), account, channel.name())
                .update();
    }

    void remove(UUID account, Channel channel) {
        jdbc.sql("delete from contact where account = ? and channel = ?")
                .params(account, channel.name())
                .update();
    }

    private Contact row(ResultSet row, int n) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        Channel channel = Channel.valueOf(row.getString("channel"));
        byte[] address = vault.open(account, SOURCE, context(channel), row.getBytes("address"));
        return new Contact(
                account,
                channel,
                new String(address, StandardCharsets.UTF_8),
                row.getString("target"),
                Locale.forLanguageTag(row.getString("language")),
                row.getBoolean("wanted"),
                instantOrNull(row, "verified_at"));
    }

    private static String context(Channel channel) {
        return "contact." + channel.key();
    }
}
