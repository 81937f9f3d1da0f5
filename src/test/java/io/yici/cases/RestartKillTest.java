package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.simulator.Fault;
import io.yici.simulator.SimulatedDepartments;
import io.yici.simulator.SimulatorOptions;
import io.yici.testing.ProductProcess;
import io.yici.testing.Waiting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The packaged product is killed (SIGKILL) at points all along a case's way and started again on what it left. Departments outlive it, as
 * in life: they are this test's own and count what they are asked.
 */
class RestartKillTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, CaseStatus> ENDS = Map.of(
            "p01", CaseStatus.GRANTED,
            "p02", CaseStatus.GRANTED,
            "p04", CaseStatus.GRANTED,
            "p08", CaseStatus.REFUSED,
            "p09", CaseStatus.REFUSED,
            "p10", CaseStatus.GRANTED,
            "p11", CaseStatus.GRANTED);

    @TempDir
    Path folder;

    private final SimulatedDepartments departments =
            SimulatedDepartments.start(SimulatorOptions.fast(Clock.system(ZoneId.of("Asia/Shanghai"))));
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, WalkingCitizen> people = new HashMap<>();
    private final Random random = new Random();
    private int kills;

    private ProductProcess product = new ProductProcess(ProductProcess.jar(), Path.of("."), Map.of());

    @AfterEach
    void stop() {
        product.close();
        departments.close();
    }

    @Test
    void finishesEachCaseOnceOnAFile() {
        product = product(Map.of());
        product.start();
        departments.suffer("zr", Fault.SLOW);
        WalkingCitizen asking = person("p01");
        asking.begin();
        asking.consent();
        killAndStart("after the consent, while departments are asked");
        assertThat(person("p01").next()).isNotEqualTo("consent");
        departments.resetCalls();
        WalkingCitizen halfAnswered = person("p04");
        halfAnswered.begin();
        halfAnswered.consent();
        Waiting.until(
                "some departments answered",
                PATIENCE,
                () -> departments.calls("ga").calls() > 0
                        && departments.calls("gjj").calls() > 1);
        Waiting.pause(Duration.ofMillis(300));
        killAndStart("after some answers");
        departments.suffer("zr", Fault.UP);
        person("p08").begin();
        person("p08").walkTo("questions/landlordPage");
        person("p09").begin();
        person("p09").walkTo("check");
        String reviewed = person("p09").check();
        killAndStart("while answers are typed, and between the last look and the submission");
        assertThat(person("p08").next()).isEqualTo("questions/landlordPage");
        person("p09").submit(reviewed);
        acknowledge("p09");
        killAndStart("right after a submission returned");
        person("p11").begin();
        person("p11").walkTo("check");
        person("p01").walkTo("check");
        person("p04").walkTo("check");
        person("p08").walkTo("check");
        submitAllAndKill(List.of("p01", "p04", "p08", "p11"));
        killAndStart("while several submit at once");
        List.of("p01", "p04", "p08", "p11").forEach(this::submit);
        person("p05").agreeToAll();
        departments.suffer("zr", Fault.DOWN);
        person("p10").begin();
        submit("p10");
        killAndStart("while a case waits for a department that is down");
        departments.suffer("zr", Fault.UP);
        assertThat(decideRefusals(2)).isEqualTo(2);
        killAndStart("right after a clerk's decisions");
        awaitEnds(6);
        product.kill();
        check(file(), 6);
    }

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

    private ProductProcess product(Map<String, String> more) {
        Map<String, String> environment = new LinkedHashMap<>(more);
        environment.put("YICI_EXCHANGE_SWEEP", "PT0.5S");
        environment.put("YICI_CASES_SWEEP", "PT0.5S");
        environment.put("YICI_LIMITS_REQUESTS_OF_ACCOUNT", "0");
        environment.put("YICI_LIMITS_REQUESTS_OF_ADDRESS", "0");
        SimulatedDepartments.DEPARTMENTS.forEach(id -> {
            String name = "YICI_REGISTER_" + id.toUpperCase(java.util.Locale.ROOT);
            environment.put(name, departments.address(id).toString());
            environment.put(name + "_SECRET", departments.secret(id));
        });
        return new ProductProcess(ProductProcess.jar(), folder, environment);
    }

    private WalkingCitizen person(String login) {
        return people.computeIfAbsent(login, l -> new WalkingCitizen(l, product.port()));
    }

    private void killAndStart(String point) {
        long begun = System.nanoTime();
        product.kill();
        product.start();
        say("killed %s (%d); up again after %d ms".formatted(point, ++kills, (System.nanoTime() - begun) / 1_000_000));
        acknowledged.forEach((dossier, login) -> assertThat(person(login).seesOwnCase())
                .as("%s's acknowledged case is there", login)
                .isTrue());
    }

    /** Submits, or finds that it was submitted before the kill. */
    private void submit(String login) {
        person(login).finish();
        acknowledge(login);
    }

    private void acknowledge(String login) {
        acknowledged.put(person(login).dossier(), login);
    }

    private void submitAllAndKill(List<String> logins) {
        List<Thread> submitting = new ArrayList<>();
        for (String login : logins) {
            String reviewed = person(login).check();
            submitting.add(new Thread(() -> cutOff(login, () -> {
                person(login).submit(reviewed);
                acknowledge(login);
            })));
        }
        submitting.forEach(Thread::start);
        Waiting.pause(Duration.ofMillis(random.nextInt(200)));
        product.kill();
        submitting.forEach(RestartKillTest::join);
        say("%d of %d submissions were acknowledged before the kill".formatted(acknowledged.size() - 1, logins.size()));
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

    private static void cutOff(String login, Runnable submission) {
        try {
            submission.run();
        } catch (UncheckedIOException killed) {
            say("%s's submission was cut off".formatted(login));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private int decideRefusals(int expected) {
        WalkingCitizen clerk = person("c01");
        int[] decided = {0};
        Waiting.until("the clerk sees the refusals proposed", PATIENCE, () -> {
            decided[0] += clerk.refuseAll();
            return decided[0] >= expected;
        });
        return decided[0];
    }

    private void awaitEnds(int cases) {
        assertThat(acknowledged).hasSize(cases);
        acknowledged.forEach((dossier, login) ->
                Waiting.until(login + "'s case is at its end", PATIENCE, person(login)::seesItsEnd));
    }

    private void check(DataSource database, int cases) {
        FinishedCases finished = new FinishedCases(database);
        acknowledged.forEach((dossier, login) -> finished.assertFinishedOnce(dossier, end(login)));
        finished.assertNothingHalfway();
        SimulatedDepartments.DEPARTMENTS.forEach(
                id -> assertThat(departments.calls(id).refused())
                        .as("%s was asked with a request id that stood for another question", id)
                        .isZero());
        say("%d kills, %d cases, each finished once".formatted(kills, cases));
    }

    private static CaseStatus end(String login) {
        return java.util.Objects.requireNonNull(ENDS.get(login));
    }

    private DataSource file() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl(
                "jdbc:h2:file:" + folder.resolve(".yici/yici").toAbsolutePath() + ";DEFAULT_NULL_ORDERING=HIGH");
        database.setUser("");
        database.setPassword("");
        return database;
    }

    private static void say(String text) {
        System.out.println("[kill] " + text);
    }
}
