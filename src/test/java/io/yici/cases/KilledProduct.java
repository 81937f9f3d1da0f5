package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.simulator.SimulatedDepartments;
import io.yici.simulator.SimulatorOptions;
import io.yici.testing.ProductProcess;
import io.yici.testing.Waiting;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What tests share that kill the packaged product (SIGKILL) at points all along a case's way and start it again on what it left. Departments
 * outlive it, as in life: they are the test's own and count what they are asked.
 */
abstract class KilledProduct {

    static final Duration PATIENCE = Duration.ofMinutes(3);
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

    final SimulatedDepartments departments =
            SimulatedDepartments.start(SimulatorOptions.fast(Clock.system(ZoneId.of("Asia/Shanghai"))));
    final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, WalkingCitizen> people = new HashMap<>();
    final Random random = new Random();
    private int kills;

    ProductProcess product = new ProductProcess(ProductProcess.jar(), Path.of("."), Map.of());

    @AfterEach
    void stop() {
        product.close();
        departments.close();
    }

    ProductProcess product(Map<String, String> more) {
        Map<String, String> environment = new LinkedHashMap<>(more);
        environment.put("YICI_EXCHANGE_SWEEP", "PT0.5S");
        environment.put("YICI_EXCHANGE_FIRST_PAUSE", "1s");
        environment.put("YICI_EXCHANGE_LONGEST_PAUSE", "2s");
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

    WalkingCitizen person(String login) {
        return people.computeIfAbsent(login, l -> new WalkingCitizen(l, product.port()));
    }

    void killAndStart(String point) {
        long begun = System.nanoTime();
        product.kill();
        product.start();
        say("killed %s (%d); up again after %d ms".formatted(point, ++kills, (System.nanoTime() - begun) / 1_000_000));
        acknowledged.forEach((dossier, login) -> assertThat(person(login).seesOwnCase())
                .as("%s's acknowledged case is there", login)
                .isTrue());
    }

    /** Submits, or finds that it was submitted before the kill. */
    void submit(String login) {
        person(login).finish();
        acknowledge(login);
    }

    void acknowledge(String login) {
        acknowledged.put(person(login).dossier(), login);
    }

    static void cutOff(String login, Runnable submission) {
        try {
            submission.run();
        } catch (UncheckedIOException killed) {
            say("%s's submission was cut off".formatted(login));
        }
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    void awaitEnds(int cases) {
        assertThat(acknowledged).hasSize(cases);
        acknowledged.forEach((dossier, login) ->
                Waiting.until(login + "'s case is at its end", PATIENCE, person(login)::seesItsEnd));
    }

    void check(DataSource database, int cases) {
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

    static void say(String text) {
        System.out.println("[kill] " + text);
    }
}
