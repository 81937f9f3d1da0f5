package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Waiting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On PostgreSQL, whose locks tell that a transaction is under way: within those that take an application in and run it. */
class RestartPostgresKillTest extends KilledProduct {

    @Test
    void finishesEachCaseOnceOnPostgres() throws IOException, SQLException {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setRegisterShutdownHook(false).start()) {
            DataSource database = postgres.getPostgresDatabase();
            product = product(Map.of(
                    "SPRING_DATASOURCE_URL", postgres.getJdbcUrl("postgres", "postgres"),
                    "SPRING_DATASOURCE_USERNAME", "postgres",
                    "SPRING_DATASOURCE_PASSWORD", "postgres"));
            product.start();
            List.of("p01", "p11", "p02").forEach(login -> {
                person(login).begin();
                person(login).walkTo("check");
            });

            killWhileLocked(database, "case_event", "p01");
            killAndStart("within the transaction that takes the application in");
            assertThat(new FinishedCases(database).status(person("p01").dossier()))
                    .isEqualTo(CaseStatus.DRAFT.name());
            submit("p01");

            killWhileLocked(database, "act_hi_procinst", "p11");
            killAndStart("after the application was taken in, within the transaction that runs it");
            assertThat(new FinishedCases(database).status(person("p11").dossier()))
                    .isNotEqualTo(CaseStatus.DRAFT.name());
            submit("p11");

            submit("p02");
            person("p03").agreeToAll();
            Waiting.pause(Duration.ofMillis(random.nextInt(60)));
            killAndStart("while the spouse's record is asked for and the case goes on");

            awaitEnds(3);
            check(database, 3);
        }
    }

    /** Submits while a table is locked, so that the transaction that writes it is under way when the kill comes. */
    private void killWhileLocked(DataSource database, String table, String login) throws SQLException {
        String reviewed = person(login).check();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table " + table + " in share mode");
            Thread submitting =
                    new Thread(() -> cutOff(login, () -> person(login).submit(reviewed)));
            submitting.start();
            Waiting.until("a transaction waits for " + table, PATIENCE, () -> isWaitedFor(database, table));
            product.kill();
            join(submitting);
            connection.rollback();
        }
    }

    private static boolean isWaitedFor(DataSource database, String table) {
        return JdbcClient.create(database)
                        .sql("select count(*) from pg_locks where not granted and relation = cast(? as regclass)")
                        .param(table)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
