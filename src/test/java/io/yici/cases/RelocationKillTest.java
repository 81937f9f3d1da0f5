package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.ApiClient;
import io.yici.testing.ProductProcess;
import io.yici.testing.Visitor;
import io.yici.testing.Waiting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The packaged product is killed (SIGKILL) while it moves cases to a new version of their service, within the transaction that moves one of them. */
class RelocationKillTest {

    private static final String SERVICE = "residence-permit";
    private static final String STUDIO = "/studio/services/" + SERVICE;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CASES = 24;

    /** Somebody of whom a clerk reviews a refusal. */
    private static final String APPLICANT = "p33";

    private static final String WHOLE = "{\"service\":\"" + SERVICE + "\",\"consent\":true,"
            + "\"answers\":{\"card\":\"electronic\",\"phone\":\"13900000000\",\"declaration\":true}}";

    @TempDir
    Path folder;

    @Test
    void movesEachCaseOnce() throws IOException, SQLException {
        for (String part : List.of(SERVICE, "registers", "calendar")) {
            FileSystemUtils.copyRecursively(Path.of("processes", part), folder.resolve("processes/" + part));
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                ProductProcess product = product(postgres)) {
            JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());
            product.start();
            ApiClient applicant = new ApiClient(product.port(), APPLICANT);
            for (int i = 0; i < CASES; i++) {
                assertThat(applicant.post("/applications/whole", WHOLE).status())
                        .isEqualTo(201);
            }
            List<String> items = standing(jdbc, "reviewRefusal");
            assertThat(items).hasSize(CASES);
            move(product.port(), jdbc);

            Waiting.until("some are moved", PATIENCE, () -> moved(jdbc) >= 5);
            killWithinAMove(product, postgres.getPostgresDatabase());
            int before = moved(jdbc);
            assertThat(before).isBetween(5, CASES - 1);
            assertThat(standing(jdbc, "confirmRefusal")).hasSize(before);

            product.start();
            Waiting.until("all are moved", PATIENCE, () -> count(jdbc, "version_move where state = 'DONE'") == 1);
            product.kill();
            assertThat(standing(jdbc, "confirmRefusal")).containsExactlyElementsOf(items);
            assertMovedOnce(jdbc);
            System.out.printf("[kill] %d of %d cases were moved before the kill, each once%n", before, CASES);
        }
    }

    private ProductProcess product(EmbeddedPostgres postgres) {
        return new ProductProcess(
                ProductProcess.jar(),
                folder,
                Map.of(
                        "SPRING_DATASOURCE_URL", postgres.getJdbcUrl("postgres", "postgres"),
                        "SPRING_DATASOURCE_USERNAME", "postgres",
                        "SPRING_DATASOURCE_PASSWORD", "postgres",
                        "YICI_STUDIO_MOVE_BATCH", "1",
                        "YICI_STUDIO_MOVE_PAUSE", "100ms",
                        "YICI_LIMITS_REQUESTS_OF_ACCOUNT", "0",
                        "YICI_LIMITS_REQUESTS_OF_ADDRESS", "0"));
    }

    /** Saves the service with a step that has another name, and has the cases go over to it. */
    private void move(int port, JdbcClient jdbc) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("processes/" + SERVICE))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, Files.readString(file).replace("reviewRefusal", "confirmRefusal"));
            }
        }
        Waiting.until(
                "it is published",
                PATIENCE,
                () -> count(jdbc, "service_version where service = '%s'".formatted(SERVICE)) == 2);
        Visitor designer = new Visitor(port).signIn("d01", "yici-demo");
        String plan = STUDIO + "/versions/1/move";
        Waiting.until("the new version runs", PATIENCE, () -> designer.get(plan).statusCode() == 200);
        HttpResponse<String> proposed =
                designer.post(plan, Map.of("step.reviewRefusal", "confirmRefusal", "reason", "按新办法办理"));
        assertThat(proposed.headers().firstValue("Location").orElseGet(proposed::body))
                .contains(STUDIO + "/moves/");
    }

    /** The timeline's table is locked, so that a move is under way, its case moved in the engine, when the kill comes. */
    private static void killWithinAMove(ProductProcess product, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table case_event in share mode");
            JdbcClient jdbc = JdbcClient.create(database);
            Waiting.until(
                    "a move waits",
                    PATIENCE,
                    () -> count(jdbc, "pg_locks where not granted and relation = cast('case_event' as regclass)") > 0);
            product.kill();
            connection.rollback();
        }
    }

    private static int moved(JdbcClient jdbc) {
        return count(jdbc, "version_move_case where state = 'MOVED'");
    }

    /** The open items at that step, where the engine has their cases stand too. */
    private static List<String> standing(JdbcClient jdbc, String step) {
        List<String> items = jdbc.sql("select id from work_item where state = 'OPEN' and activity = ? order by id")
                .param(step)
                .query(String.class)
                .list();
        assertThat(jdbc.sql("select id_ from act_ru_task where task_def_key_ = ? order by id_")
                        .param(step)
                        .query(String.class)
                        .list())
                .isEqualTo(items);
        return items;
    }

    private static void assertMovedOnce(JdbcClient jdbc) {
        List<UUID> cases = jdbc.sql("select id from case_file where service_version = 2")
                .query(UUID.class)
                .list();
        assertThat(cases).hasSize(CASES);
        assertThat(moved(jdbc)).isEqualTo(CASES);
        for (UUID dossier : cases) {
            assertThat(count(jdbc, "case_event where kind = 'VERSION_CHANGED' and dossier = ?", dossier))
                    .as("lines of the timeline")
                    .isEqualTo(1);
            assertThat(jdbc.sql("select leaf from ledger_leaf where dossier = ?")
                            .param(dossier)
                            .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                            .list())
                    .filteredOn(leaf -> leaf.contains("\"version-changed\""))
                    .as("entries of the log")
                    .hasSize(1);
        }
    }

    private static int count(JdbcClient jdbc, String what, Object... parameters) {
        return jdbc.sql("select count(*) from " + what)
                .params(List.of(parameters))
                .query(Integer.class)
                .single();
    }
}
