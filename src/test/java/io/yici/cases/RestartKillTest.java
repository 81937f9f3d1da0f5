package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.simulator.Fault;
import io.yici.testing.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** On a database file: from the consent to a clerk's decision. */
class RestartKillTest extends KilledProduct {

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
        submitting.forEach(KilledProduct::join);
        say("%d of %d submissions were acknowledged before the kill".formatted(acknowledged.size() - 1, logins.size()));
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

    private DataSource file() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl(
                "jdbc:h2:file:" + folder.resolve(".yici/yici").toAbsolutePath() + ";DEFAULT_NULL_ORDERING=HIGH");
        database.setUser("");
        database.setPassword("");
        return database;
    }
}
