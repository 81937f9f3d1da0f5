package io.yici.organisation;

import static io.yici.sql.SqlTime.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code account}, and what accounts belong to. */
@Repository
class AccountStore {

    private static final String SELECT = "select id, login, roles, enabled from account where ";

    private static final List<String> MEMBERSHIPS =
            List.of("account_group", "account_supervised", "account_duty", "account_district");

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    AccountStore(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Account> byId(UUID id) {
        return one(jdbc.sql(SELECT + "id = ?").param(id));
    }

    Optional<Account> byLogin(String login) {
        return one(jdbc.sql(SELECT + "login = ?").param(login));
    }

    Optional<Account> byPseudonym(String pseudonym) {
        return one(jdbc.sql(SELECT + "pseudonym = ?").param(pseudonym));
    }

    Optional<String> passwordHash(String login) {
        return jdbc.sql("select password_hash from account where login = ? and enabled = true"
                        + " and password_hash is not null")
                .param(login)
                .query(String.class)
                .optional();
    }

    Optional<byte[]> identity(UUID id) {
        return jdbc.sql("select identity from account where id = ? and identity is not null")
                .param(id)
                .query((row, n) -> row.getBytes("identity"))
                .optional();
    }

    void insert(
            Account account,
            @Nullable String passwordHash,
            byte @Nullable [] identity,
            @Nullable String pseudonym,
            Instant createdAt) {
        jdbc.sql("insert into account (id, login, password_hash, roles, identity, pseudonym, created_at, staff) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        account.id(),
                        account.login(),
                        passwordHash,
                        names(account.roles()),
                        identity,
                        pseudonym,
                        at(createdAt),
                        !account.is(Role.CITIZEN)))
                .update();
        insertMemberships(account);
    }

    /** What the account belongs to, where nothing of it is stored. */
    private void insertMemberships(Account account) {
        batches.batchUpdate(
                "insert into account_group (account, name) values (?, ?)",
                account.groups().stream()
                        .map(group -> new Object[] {account.id(), group})
                        .toList());
        batches.batchUpdate(
                "insert into account_supervised (account, name) values (?, ?)",
                account.supervised().stream()
                        .map(group -> new Object[] {account.id(), group})
                        .toList());
        batches.batchUpdate(
                "insert into account_duty (account, name, duty) values (?, ?, ?)",
                account.duties().entrySet().stream()
                        .flatMap(group -> group.getValue().stream()
                                .map(duty -> new Object[] {account.id(), group.getKey(), duty.name()}))
                        .toList());
        batches.batchUpdate(
                "insert into account_district (account, district) values (?, ?)",
                account.districts().stream()
                        .map(district -> new Object[] {account.id(), district})
                        .toList());
    }

    /** Writes roles and memberships anew, and whether the account may sign in. */
    void update(Account account) {
        jdbc.sql("update account set roles = ?, enabled = ?, staff = ? where id = ?")
                .params(names(account.roles()), account.enabled(), !account.is(Role.CITIZEN), account.id())
                .update();
        for (String table : MEMBERSHIPS) {
            jdbc.sql("delete from " + table + " where account = ?")
                    .param(account.id())
                    .update();
        }
        insertMemberships(account);
    }

    /** Nobody signs in by it any more, and nobody finds it by person or login; false where it is none of a citizen's or closed already. */
    boolean close(UUID id, Instant now) {
        return jdbc.sql("update account set enabled = false, password_hash = null, pseudonym = null, login = ?,"
                                + " closed_at = ? where id = ? and staff = false and closed_at is null")
                        .params("closed-" + id, at(now), id)
                        .update()
                == 1;
    }

    boolean isClosed(UUID id) {
        return jdbc.sql("select count(*) from account where id = ? and closed_at is not null")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What colleagues call the account, sealed. */
    Optional<byte[]> staffName(UUID id) {
        return jdbc.sql("select staff_name from account where id = ? and staff_name is not null")
                .param(id)
                .query((row, n) -> row.getBytes("staff_name"))
                .optional();
    }

    void staffName(UUID id, byte[] sealed) {
        jdbc.sql("update account set staff_name = ? where id = ?")
                .params(sealed, id)
                .update();
    }

    /** @param once whether it must be changed before anything else */
    void password(UUID id, String hash, boolean once) {
        jdbc.sql("update account set password_hash = ?, password_once = ? where id = ?")
                .params(hash, once, id)
                .update();
    }

    boolean hasPasswordOnce(UUID id) {
        return jdbc.sql("select password_once from account where id = ?")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Staff in the order of their logins, after a login; each with what it belongs to. */
    List<Account> staff(String part, String group, String after, int limit) {
        String inGroup = group.isEmpty()
                ? ""
                : " and (id in (select account from account_group where name = :group)"
                        + " or id in (select account from account_supervised where name = :group))";
        return jdbc
                .sql(SELECT + "staff = true and login > :after and login like :part" + inGroup
                        + " order by login limit :limit")
                .param("after", after)
                .param("part", "%" + part + "%")
                .param("group", group)
                .param("limit", limit)
                .query(AccountStore::withoutGroups)
                .list()
                .stream()
                .map(this::withMemberships)
                .toList();
    }

    /** Enabled accounts that have the role and no other, locked until the transaction ends. */
    List<UUID> lockOnly(Role role) {
        return jdbc.sql(
                        "select id from account where staff = true and roles = ? and enabled = true order by id for update")
                .param(role.name())
                .query(UUID.class)
                .list();
    }

    boolean hasAny(Role alone) {
        return jdbc.sql("select count(*) from account where staff = true and roles = ? and enabled = true")
                        .param(alone.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    int members(String name) {
        return jdbc.sql("select count(*) from (select account from account_group where name = :name"
                        + " union select account from account_supervised where name = :name) m")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    /** All groups with somebody in them. */
    List<String> groups() {
        return jdbc.sql(
                        "select distinct name from account_group g join account a on a.id = g.account and a.enabled = true"
                                + " and a.roles like '%CLERK%'"
                                + " order by name")
                .query(String.class)
                .list();
    }

    private Optional<Account> one(JdbcClient.StatementSpec select) {
        return select.query(AccountStore::withoutGroups).optional().map(account -> {
            // Citizens, by far the most, have none.
            return account.roles().equals(Set.of(Role.CITIZEN)) ? account : withMemberships(account);
        });
    }

    /** One thing an account belongs to. */
    private record Membership(String kind, String name, String duty) {}

    private Account withMemberships(Account account) {
        List<Membership> all = jdbc.sql(
                        "select 'group' as kind, name, '' as duty from account_group where account = :account"
                                + " union all select 'supervised', name, '' from account_supervised where account = :account"
                                + " union all select 'duty', name, duty from account_duty where account = :account"
                                + " union all select 'district', district, '' from account_district where account = :account")
                .param("account", account.id())
                .query((row, n) -> new Membership(row.getString("kind"), row.getString("name"), row.getString("duty")))
                .list();
        return new Account(
                account.id(),
                account.login(),
                account.roles(),
                names(all, "group"),
                names(all, "supervised"),
                duties(all),
                names(all, "district"),
                account.enabled());
    }

    private static Set<String> names(List<Membership> all, String kind) {
        return all.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Membership::name)
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<Duty>> duties(List<Membership> all) {
        return all.stream()
                .filter(one -> one.kind().equals("duty"))
                .collect(Collectors.groupingBy(
                        Membership::name,
                        Collectors.mapping(one -> Duty.valueOf(one.duty()), Collectors.toUnmodifiableSet())));
    }

    private static Account withoutGroups(ResultSet row, int number) throws SQLException {
        Set<Role> roles = Arrays.stream(row.getString("roles").split(","))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                roles,
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                row.getBoolean("enabled"));
    }

    private static String names(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
