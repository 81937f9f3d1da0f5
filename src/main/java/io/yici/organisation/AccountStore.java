package io.yici.organisation;

import static io.yici.sql.SqlTime.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code account}, {@code account_group} and {@code account_supervised}. */
@Repository
class AccountStore {

    private static final String SELECT = "select id, login, roles from account where ";

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
        return jdbc.sql("select password_hash from account where login = ? and password_hash is not null")
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
        jdbc.sql("insert into account (id, login, password_hash, roles, identity, pseudonym, created_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        account.id(),
                        account.login(),
                        passwordHash,
                        names(account.roles()),
                        identity,
                        pseudonym,
                        at(createdAt)))
                .update();
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
    }

    /** All groups with somebody in them. */
    List<String> groups() {
        return jdbc.sql("select distinct name from account_group order by name")
                .query(String.class)
                .list();
    }

    private Optional<Account> one(JdbcClient.StatementSpec select) {
        return select.query(AccountStore::withoutGroups).optional().map(account -> {
            // Citizens, by far the most, have none.
            return account.roles().equals(Set.of(Role.CITIZEN))
                    ? account
                    : new Account(
                            account.id(),
                            account.login(),
                            account.roles(),
                            names("account_group", account.id()),
                            names("account_supervised", account.id()));
        });
    }

    private Set<String> names(String table, UUID account) {
        return jdbc.sql("select name from " + table + " where account = ?")
                .param(account)
                .query(String.class)
                .set();
    }

    private static Account withoutGroups(ResultSet row, int number) throws SQLException {
        Set<Role> roles = Arrays.stream(row.getString("roles").split(","))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Account(row.getObject("id", UUID.class), row.getString("login"), roles, Set.of(), Set.of());
    }

    private static String names(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
