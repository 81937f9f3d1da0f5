package io.yici.exchange.connector;

import static io.yici.exchange.connector.Questions.PERSON;
import static io.yici.exchange.connector.Questions.assertRefused;
import static io.yici.exchange.connector.Questions.assertUnavailable;
import static io.yici.exchange.connector.Questions.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.exchange.connector.RegisterAnswer.NoSuchRecord;
import io.yici.exchange.connector.RegisterAnswer.Unavailable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions to views of a real PostgreSQL, by somebody who may only read them. */
class SqlConnectorTest {

    private static final String SECRET = "only-reads";
    private static final String OTHER = "990106199105180022";
    private static EmbeddedPostgres postgres;
    private static SqlConnector connector;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        connector = new SqlConnector();
        execute(
                "create schema register",
                "create schema share",
                "create sequence register.counter",
                "create table register.homes (holder char(18), place text, area numeric(9, 2), since date, seized boolean, secret text)",
                "insert into register.homes values ('" + PERSON + "', '九九市某处', 88.50, '2020-02-29', false, 'x'),"
                        + " ('" + PERSON + "', null, 12, '2021-03-01', true, 'x')",
                "create view share.zr_bdc as select holder as qlrzjh, place as zl, area as n, since, seized from register.homes",
                "create view share.zr_slow as select holder as qlrzjh, place as zl, case when pg_sleep(30)::text = '' then area end as n from register.homes",
                "create view share.zr_long as select '" + PERSON + "' as qlrzjh, repeat('长', 10000000) as zl, 1 as n",
                "create view share.zr_many as select '" + PERSON
                        + "' as qlrzjh, 'x' as zl, n from generate_series(1, 1001) n",
                "create view share.zr_writes as select '" + PERSON
                        + "' as qlrzjh, 'x' as zl, nextval('register.counter') as n",
                "create view share.zr_hidden as select 'x' as qlrzjh, 2 as zl, 3 as n",
                "create role reader login password '" + SECRET + "'",
                "grant usage on schema share to reader",
                "grant select on share.zr_bdc, share.zr_slow, share.zr_long, share.zr_many to reader");
    }

    @AfterAll
    static void stop() throws IOException {
        connector.close();
        postgres.close();
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static RegisterEndpoint.Sql endpoint(String secret, String view, Duration deadline) {
        String address = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
        return new RegisterEndpoint.Sql("zr", address, "reader", secret, view, deadline);
    }

    private static RegisterAnswer ask(String view) {
        return Questions.ask(connector, Questions.homes(endpoint(SECRET, view, Duration.ofSeconds(20))));
    }

    private static RegisterAnswer ask(String resource, String keyField, String key, List<String> fields) {
        return Questions.ask(
                connector,
                new RegisterQuestion(
                        Questions.ID,
                        endpoint(SECRET, "share.{resource}", Duration.ofSeconds(20)),
                        resource,
                        fields,
                        keyField,
                        key,
                        new Purpose("item", "material", "case", "dossier")));
    }

    @Test
    void bringsTheFieldsAskedForOfAllRows() {
        var rows = rows(ask("zr_bdc", "qlrzjh", PERSON, List.of("zl", "n", "since", "seized")));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsOnlyKeys("zl", "n", "since", "seized")
                .containsEntry("zl", "九九市某处")
                .containsEntry("n", "88.50")
                .containsEntry("since", "2020-02-29")
                .containsEntry("seized", "false");
        assertThat(rows.get(1)).containsEntry("zl", null).containsEntry("n", "12.00");
    }

    @Test
    void noRowsAreNoRecord() {
        assertThat(ask("zr_bdc", "qlrzjh", OTHER, List.of("zl"))).isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void aKeyIsAValueWhateverItHolds() {
        assertThat(ask("zr_bdc", "qlrzjh", "' or '1'='1", List.of("zl"))).isInstanceOf(NoSuchRecord.class);
        assertThat(ask("zr_bdc", "qlrzjh", "x\u0000", List.of("zl"))).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zl\"; drop table register.homes; --", "zl, n", "", "*", "乙", "a.b", "now()"})
    void aNameIsANameOrIsRefused(String name) {
        assertRefused(ask("zr_bdc", "qlrzjh", PERSON, List.of(name)), "name");
        assertRefused(ask("zr_bdc", name, PERSON, List.of("zl")), "name");
        assertRefused(ask(name, "qlrzjh", PERSON, List.of("zl")), "name");
    }

    @ParameterizedTest
    @CsvSource({"register.homes, 42501", "share.zr_hidden, 42501", "share.none, 42P01", "nowhere.none, 42P01"})
    void whatIsNotGrantedOrNotThereIsRefused(String view, String code) {
        if (view.equals("nowhere.none")) {
            assertThat(ask(view)).isInstanceOf(RegisterAnswer.Refused.class);
        } else {
            assertRefused(ask(view), code);
        }
    }

    @Test
    void aColumnThatIsNotThereIsRefused() {
        assertRefused(ask("zr_bdc", "qlrzjh", PERSON, List.of("secret")), "42703");
    }

    @Test
    void aWrongSecretIsRefused() throws SQLException {
        // The embedded server trusts local connections, so the account itself is closed.
        execute("create role closed nologin");
        String address = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
        var endpoint = new RegisterEndpoint.Sql("zr", address, "closed", "x", "share.zr_bdc", Duration.ofSeconds(20));
        assertRefused(Questions.ask(connector, Questions.homes(endpoint)), "28000");
    }

    @Test
    void nothingIsWrittenEvenWhereItIsAllowed() throws SQLException {
        execute(
                "grant select on share.zr_writes to reader",
                "grant usage on schema register to reader",
                "grant usage on sequence register.counter to reader");
        assertUnavailable(ask("share.zr_writes"), FailureKind.FAULT, "25006");
        execute("revoke usage on schema register from reader");
    }

    @Test
    void aSlowViewEndsAtTheDeadlineInTheDatabaseToo() throws Exception {
        var endpoint = endpoint(SECRET, "share.zr_slow", Duration.ofMillis(600));

        assertUnavailable(Questions.ask(connector, Questions.homes(endpoint)), FailureKind.TIMEOUT, "deadline");

        Thread.sleep(500);
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var running = statement.executeQuery(
                        "select count(*) from pg_stat_activity where usename = 'reader' and state = 'active'")) {
            assertThat(running.next()).isTrue();
            assertThat(running.getInt(1)).isZero();
        }
    }

    @Test
    void tooManyRowsAreNoAnswer() {
        assertUnavailable(ask("share.zr_many"), FailureKind.MALFORMED, "rows");
    }

    @Test
    void aTextWithoutEndIsCutWhereItIsTooLongAnyway() {
        assertThat(rows(ask("share.zr_long")).get(0).get("zl")).hasSize(ValueReader.LONGEST_TEXT + 1);
    }

    @Test
    void connectionsThatTheDatabaseClosedCostNoAnswer() throws SQLException {
        assertThat(rows(ask("share.zr_bdc"))).hasSize(2);
        execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'reader'");

        assertThat(rows(ask("share.zr_bdc"))).hasSize(2);
    }

    @Test
    void manyQuestionsShareAFewConnections() throws Exception {
        var threads = Executors.newFixedThreadPool(40);
        List<Callable<RegisterAnswer>> questions = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            questions.add(() -> ask("share.zr_bdc"));
        }
        for (Future<RegisterAnswer> answer : threads.invokeAll(questions)) {
            assertThat(rows(answer.get())).hasSize(2);
        }
        threads.shutdown();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var open = statement.executeQuery("select count(*) from pg_stat_activity where usename = 'reader'")) {
            assertThat(open.next()).isTrue();
            assertThat(open.getInt(1)).isLessThanOrEqualTo(8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x",
                "jdbc:postgresql://host/db?user=postgres",
                "jdbc:postgresql://host/db?sslmode=require&socketFactory=evil.Factory",
                "jdbc:postgresql://host/db?sslfactory=evil.Factory",
                "jdbc:postgresql:db"
            })
    void anAddressNamesADatabaseAndNothingElse(String address) {
        assertThatThrownBy(() -> new RegisterEndpoint.Sql("zr", address, "u", "s", "v", Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
