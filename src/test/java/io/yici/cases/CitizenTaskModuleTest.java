package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.ServiceFolder;
import io.yici.testing.ApiClient;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An applicant is asked something in the course of a case: on the page, by letter and through the API. */
@ProductTest
@Import(MovingClock.Setup.class)
class CitizenTaskModuleTest extends ShippedService {

    private static final String SERVICE = "viewing-day";

    @Autowired
    CitizenTasks tasks;

    @Autowired
    CitizenTaskAnswers answers;

    @BeforeEach
    void publish() throws IOException {
        ServiceFolder folder = ServiceFolder.read(Path.of("src/test/services/viewing-day"));
        publish(folder);
    }

    @Test
    void theApplicantFindsItOnTheCasesPageAndDoesIt() {
        UUID dossier = apply("p01");
        CitizenTask task = open(dossier);
        assertThat(status(dossier)).as("no clerk is waited for").isEqualTo(CaseStatus.ACCEPTED);
        Visitor visitor = new Visitor(port).signIn("p01", "yici-demo");
        assertThat(visitor.get("/cases").body()).contains("等您办理");
        assertThat(visitor.get("/cases/" + dossier).body()).contains("您有一件事要做：选一个看房的日期", path(task));
        assertThat(visitor.get("/messages").body()).contains("请您办理一件事的通知");
        assertThat(visitor.get(path(task)).body()).contains("哪一天方便？", "选一个看房的日期", "按已有的材料继续办理");

        String page = visitor.post(path(task), Map.of("day-year", "2026", "company", "family"))
                .body();
        assertThat(page).contains("value=\"2026\"", "有内容需要修改").doesNotContain("已收到");
        assertThat(open(dossier).answers()).as("kept though it is wrong").containsEntry("company", "family");

        visitor.post(path(task), Map.of("later", "true", "company", "alone"));
        assertThat(visitor.get("/cases/" + dossier).body()).contains("继续填写");
        assertThat(visitor.get(path(task)).body()).containsPattern("value=\"alone\"[^>]*checked");

        visitor.post(
                path(task),
                Map.of("day-year", "2026", "day-month", "12", "day-day", "8", "company", "family", "howMany", "3"));
        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        assertThat(tasks.of(dossier))
                .singleElement()
                .satisfies(done -> assertThat(done.state()).isEqualTo(CitizenTask.State.ANSWERED));
        assertThat(lines(dossier, "viewing-day-certificate")).containsEntry("day", "2026-12-08");
        assertThat(visitor.get("/cases/" + dossier).body())
                .contains("您已办理：选一个看房的日期")
                .doesNotContain("您有一件事要做");
        assertThat(visitor.post(path(task), Map.of("company", "alone")).statusCode())
                .as("what is done is done")
                .isEqualTo(302);
    }

    @Test
    void nobodyElseSeesOrDoesIt() {
        UUID dossier = apply("p01");
        CitizenTask task = open(dossier);
        Visitor other = new Visitor(port).signIn("p02", "yici-demo");
        assertThat(other.get(path(task)).statusCode()).isEqualTo(404);
        assertThat(other.post(path(task), Map.of("company", "alone")).statusCode())
                .isEqualTo(404);
        assertThat(new ApiClient(port, "p02")
                        .post("/applications/" + dossier + "/tasks/" + task.id(), "{\"answers\":{}}")
                        .status())
                .isEqualTo(404);
        UUID elsewhere = apply("p01");
        assertThat(new Visitor(port)
                        .signIn("p01", "yici-demo")
                        .get("/cases/" + elsewhere + "/tasks/" + task.id())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aProgramDoesTheSame() {
        UUID dossier = apply("p01");
        ApiClient api = new ApiClient(port, "p01");
        var listed = api.get("/applications/" + dossier + "/tasks")
                .json()
                .path("tasks")
                .path(0);
        assertThat(listed.path("state").asString("")).isEqualTo("OPEN");
        assertThat(listed.path("questions").size()).isEqualTo(3);
        String at = "/applications/" + dossier + "/tasks/" + listed.path("id").asString("");
        var wrong = api.post(at, "{\"answers\":{\"company\":\"alone\"}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("answers.refused");
        assertThat(api.put(at + "/answers", "{\"answers\":{\"company\":\"alone\"}}")
                        .status())
                .isEqualTo(200);
        var done = api.post(at, "{\"answers\":{\"company\":\"alone\",\"day\":\"2026-12-08\"}}");
        assertThat(done.json().path("state").asString("")).isEqualTo("ANSWERED");
        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        assertThat(api.post(at, "{\"answers\":{}}").status()).as("repeated").isEqualTo(200);
    }

    @Test
    void aCaseThatIsWithdrawnAsksNothingAnyMore() {
        UUID dossier = apply("p01");
        CitizenTask task = open(dossier);
        Visitor visitor = new Visitor(port).signIn("p01", "yici-demo");
        visitor.get("/cases/" + dossier + "/withdraw");
        visitor.post("/cases/" + dossier + "/withdraw", Map.of());
        assertThat(tasks.of(dossier))
                .singleElement()
                .satisfies(ended -> assertThat(ended.state()).isEqualTo(CitizenTask.State.ENDED));
        assertThat(new ApiClient(port, "p01")
                        .post(
                                "/applications/" + dossier + "/tasks/" + task.id(),
                                "{\"answers\":{\"company\":\"alone\",\"day\":\"2026-12-08\"}}")
                        .code())
                .isEqualTo("case.task-closed");
    }

    private UUID apply(String login) {
        return apply(login, SERVICE, Map.of("purpose", "子女入学", "declaration", "true"));
    }

    private CitizenTask open(UUID dossier) {
        return tasks.of(dossier).stream()
                .filter(CitizenTask::isOpen)
                .findFirst()
                .orElseThrow();
    }

    private static String path(CitizenTask task) {
        return "/cases/" + task.dossier() + "/tasks/" + task.id();
    }
}
