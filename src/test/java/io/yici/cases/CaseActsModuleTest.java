package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.calendar.Suspension;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.WorkingCalendar;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItemWaiting;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Acts of clerks that no diagram draws, done on their pages. */
@ProductTest
@Import(MovingClock.Setup.class)
class CaseActsModuleTest extends ShippedService {

    private static final String REASON = "需要由专家组评审居住条件";

    @Autowired
    CaseClocks clocks;

    @Autowired
    WorkingCalendar calendar;

    @Test
    void aSpecialProcedureStopsTheClockAndItsDaysDoNotCount() {
        UUID dossier = applied();
        WorkItem item = item(dossier, "c03");
        LocalDate promised = due(dossier);
        act("c03", item, "stop-clock", Map.of("ground", "expert-review", "days", "10", "reason", REASON));
        assertThat(status(dossier)).isEqualTo(CaseStatus.SPECIAL_PROCEDURE);
        assertThat(page("c03", item)).contains("特别程序进行中", "蓝灯");
        assertThatThrownBy(() -> workItems.decide(item.id(), account("c03"), "confirmed", "已核对"))
                .isInstanceOf(WorkItemWaiting.class);

        clock.pass(Duration.ofDays(9));
        act("c03", item, "resume-clock", Map.of("reason", "评审认为符合条件"));

        assertThat(status(dossier)).isEqualTo(CaseStatus.REVIEW);
        Suspension suspension = clocks.promised(files.of(dossier)).suspensions().get(0);
        long stood = calendar.workingDaysBetween(suspension.from().minusDays(1), LocalDate.now(clock));
        long left = calendar.workingDaysBetween(suspension.from(), promised);
        assertThat(stood).isPositive();
        assertThat(due(dossier))
                .as("as many working days are left as were when it stopped")
                .isEqualTo(calendar.due(LocalDate.now(clock), TimeLimit.workingDays((int) left))
                        .due());
        assertThat(timeline("p17", dossier)).contains("进入特别程序", "特别程序结束", "专家评审");
        decide(dossier, "c03", "confirmed");
    }

    @Test
    void whatWasJustDoneCanBeUndoneForAMinute() {
        UUID dossier = applied();
        WorkItem item = item(dossier, "c03");
        LocalDate promised = due(dossier);
        act("c03", item, "stop-clock", Map.of("ground", "hearing", "days", "5", "reason", REASON));
        Visitor clerk = new Visitor(port).signIn("c03", "yici-demo");
        String done = clerk.get("/inbox/" + item.id() + "/done").body();
        String undo = "/inbox/" + item.id() + "/undo/";
        assertThat(done).contains(undo, "还可以撤销");
        int at = done.indexOf(undo);
        String address = done.substring(at, at + undo.length() + 36);

        assertThat(clerk.post(address, Map.of()).statusCode()).isEqualTo(302);

        assertThat(status(dossier)).isEqualTo(CaseStatus.REVIEW);
        assertThat(due(dossier)).isEqualTo(promised);
        assertThat(clocks.promised(files.of(dossier)).suspensions()).isEmpty();
        assertThat(timeline("p17", dossier)).contains("工作人员撤销了刚才的操作：特别程序");
        act("c03", item, "stop-clock", Map.of("ground", "hearing", "days", "5", "reason", REASON));
        clerk.get("/inbox/" + item.id() + "/done");
        clock.pass(Duration.ofMinutes(2));
        assertThat(clerk.get("/inbox/" + item.id() + "/done").body()).contains("不能再撤销");
    }

    @Test
    void moreTimeIsGivenOnceByWhoOverseesTheGroup() {
        UUID dossier = applied();
        WorkItem item = item(dossier, "c03");
        LocalDate promised = due(dossier);
        assertThat(get("c03", item, "extend").statusCode())
                .as("not for a clerk")
                .isEqualTo(409);

        act("c06", item, "extend", Map.of("days", "10", "reason", "需要向外地机关核实"));

        assertThat(status(dossier)).isEqualTo(CaseStatus.EXTENDED);
        assertThat(due(dossier))
                .isEqualTo(calendar.due(promised, TimeLimit.workingDays(10)).due());
        assertThat(get("c06", item, "extend").statusCode()).as("once").isEqualTo(409);
        decide(dossier, "c03", "confirmed");
    }

    @Test
    void anItemIsHandedToAnotherGroupAndTheClockRunsOn() {
        UUID dossier = applied();
        WorkItem item = item(dossier, "c03");
        LocalDate promised = due(dossier);
        act("c03", item, "transfer", Map.of("group", "js-approve", "reason", "由区县直接办理"));
        assertThat(has(dossier, "c03")).isFalse();
        assertThat(has(dossier, "c05")).isTrue();
        assertThat(due(dossier)).isEqualTo(promised);
        assertThat(get("c03", item, "terminate").statusCode()).isEqualTo(404);
    }

    @Test
    void aCaseOfWhichNothingIsLeftIsTerminated() {
        UUID dossier = applied();
        WorkItem item = item(dossier, "c03");
        act("c03", item, "terminate", Map.of("reason", "申请人已经在外地取得住房保障"));
        assertThat(status(dossier)).isEqualTo(CaseStatus.TERMINATED);
        assertThat(has(dossier, "c03")).isFalse();
        assertThat(timeline("p17", dossier)).contains("已终止");
    }

    @Test
    void whatIsMissingInAFormIsToldAndNothingIsLost() {
        UUID dossier = applied();
        WorkItem item = item(dossier, "c03");
        Visitor clerk = new Visitor(port).signIn("c03", "yici-demo");
        String address = "/inbox/" + item.id() + "/acts/stop-clock";
        clerk.get(address);
        HttpResponse<String> answer = clerk.post(address, Map.of("reason", REASON, "ground", "weather"));
        assertThat(answer.body()).contains("请选择一种特别程序", "请选择天数", REASON);
        assertThat(status(dossier)).isEqualTo(CaseStatus.REVIEW);
        assertThat(clerk.get("/inbox/" + item.id() + "/acts/nonsense").statusCode())
                .isEqualTo(404);
        assertThat(get("c03", item, "accept").statusCode()).as("not at intake").isEqualTo(409);
    }

    @Test
    void whatIsNotDoneInTimeGoesToWhoOverseesTheGroup() {
        UUID dossier = applied();
        LocalDate due = due(dossier);
        clock.pass(Duration.between(
                clock.instant(), due.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        clock.pass(Duration.ofSeconds(1));
        Awaitility.await()
                .untilAsserted(() -> assertThat(timeline("p17", dossier)).contains("超过承诺期限，已转督办"));
        assertThat(item(dossier, "c03").due()).isEqualTo(due);
    }

    private LocalDate due(UUID dossier) {
        return Objects.requireNonNull(files.of(dossier).due());
    }

    private UUID applied() {
        return apply(
                "p17",
                "public-rental-housing",
                Map.of(
                        "livingNow", "family",
                        "area", "any",
                        "rooms", "one",
                        "phone", "13900000000",
                        "declaration", "true"));
    }

    private void act(String login, WorkItem item, String act, Map<String, String> fields) {
        Visitor clerk = new Visitor(port).signIn(login, "yici-demo");
        String address = "/inbox/" + item.id() + "/acts/" + act;
        assertThat(clerk.get(address).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = clerk.post(address, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(clerk.get("/inbox/" + item.id() + "/done").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String login, WorkItem item, String act) {
        return new Visitor(port).signIn(login, "yici-demo").get("/inbox/" + item.id() + "/acts/" + act);
    }

    private String page(String login, WorkItem item) {
        return new Visitor(port)
                .signIn(login, "yici-demo")
                .get("/inbox/" + item.id())
                .body();
    }

    private String timeline(String login, UUID dossier) {
        return new Visitor(port)
                .signIn(login, "yici-demo")
                .get("/cases/" + dossier)
                .body();
    }
}
