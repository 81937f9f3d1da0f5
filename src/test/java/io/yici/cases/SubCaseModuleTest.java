package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItemNotFound;
import io.yici.studio.MovePreviews;
import io.yici.testing.ApiClient;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Departments are asked side by side about a case: on their pages, through the API, in time or not, and while the case ends or moves. */
@ProductTest
@Import(MovingClock.Setup.class)
class SubCaseModuleTest extends ConsultedService {

    @Autowired
    Relocation relocation;

    @Autowired
    MovePreviews previews;

    @Test
    void eachDepartmentSeesWhatItNeedsAndAnswersAndTheLeadReadsIt() {
        UUID dossier = apply();
        assertThat(status(dossier)).isEqualTo(CaseStatus.REVIEW);
        assertThat(has(dossier, LEAD)).isFalse();
        Visitor applicant = new Visitor(port).signIn("p01", "yici-demo");
        assertThat(applicant.get("/cases/" + dossier).body())
                .contains("住房和城乡建设部门", "民政部门", "正在征求意见", "只能看到：户籍信息、这份证明用来做什么？")
                .contains("已征求住房和城乡建设部门、民政部门的意见");

        WorkItem item = item(dossier, CIVIL_AFFAIRS);
        String number = files.of(dossier).number() + "-02";
        Visitor asked = new Visitor(port).signIn(CIVIL_AFFAIRS, "yici-demo");
        assertThat(asked.get("/inbox").body()).contains("/inbox/" + item.id(), "答复征求意见");
        assertThat(asked.get("/inbox/" + item.id()).body())
                .contains(number, "请核实申请人在本部门有没有未办结的事项", "公安部门", "子女入学", "逾期没有答复的，按没有不同意见办理")
                .doesNotContain("办理过程", "本岗位办理不需要", "我保证所填内容真实", "终止办理");
        assertThat(asked.get("/inbox/" + item.id() + "/provenance").statusCode())
                .isEqualTo(404);
        assertThat(asked.get("/inbox/" + item.id() + "/acts/terminate").statusCode())
                .isNotEqualTo(200);
        assertThat(new Visitor(port)
                        .signIn(HOUSING, "yici-demo")
                        .get("/inbox/" + item.id())
                        .statusCode())
                .as("another department's")
                .isEqualTo(404);

        assertThat(asked.post("/inbox/" + item.id() + "/decide", Map.of("outcome", "confirmed", "reason", ""))
                        .body())
                .contains("请选择有没有不同意见", "有内容需要修改");
        asked.post("/inbox/" + item.id() + "/decide", Map.of("outcome", "objects", "reason", "有未办结的救助"));
        assertThat(asked.get("/inbox/" + item.id()).body()).contains("本部门的答复", "有未办结的救助", "有不同意见");
        assertThat(status(dossier)).as("the other has not answered").isEqualTo(CaseStatus.REVIEW);
        assertThat(has(dossier, LEAD)).isFalse();

        answer(dossier, HOUSING, "agrees");
        Visitor lead = new Visitor(port).signIn(LEAD, "yici-demo");
        assertThat(lead.get("/inbox/" + item(dossier, LEAD).id()).body())
                .contains("部门意见", number, "有未办结的救助", "没有不同意见", "闵政平");
        assertThat(applicant.get("/cases/" + dossier).body())
                .contains("民政部门已答复", "已答复")
                .doesNotContain("有未办结的救助", "正在征求意见");
        decide(dossier, LEAD, "grant");
        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void aProgramDoesTheSame() {
        UUID dossier = apply();
        WorkItem item = item(dossier, HOUSING);
        ApiClient api = new ApiClient(port, HOUSING);
        var shown = api.get("/work-items/" + item.id()).json();
        assertThat(shown.path("question").asString("")).startsWith("Please look whether");
        assertThat(shown.path("item").path("caseNumber").asString("")).endsWith("-01");
        assertThat(shown.path("answers").size()).isEqualTo(1);
        assertThat(shown.path("opinions").size()).isZero();
        assertThat(shown.path("records").path(0).path("rows").path(0).size()).isPositive();
        assertThat(api.post("/work-items/" + item.id() + "/decide", "{\"outcome\":\"grant\",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(422);
        String said = "{\"outcome\":\"objects\",\"reason\":\"房屋已查封\"}";
        assertThat(api.post("/work-items/" + item.id() + "/decide", said).status())
                .isEqualTo(200);
        assertThat(api.post("/work-items/" + item.id() + "/decide", said).status())
                .as("repeated")
                .isEqualTo(200);
        assertThat(api.post("/work-items/" + item.id() + "/decide", "{\"outcome\":\"agrees\",\"reason\":\"x\"}")
                        .code())
                .isEqualTo("work-item.taken");
        var told = new ApiClient(port, "p01")
                .get("/applications/" + dossier)
                .json()
                .path("departments");
        assertThat(told.path(0).path("state").asString("")).isEqualTo("answered");
        assertThat(told.path(1).path("state").asString("")).isEqualTo("asked");
        assertThat(told.toString()).doesNotContain("房屋已查封", "objects");

        answer(dossier, CIVIL_AFFAIRS, "agrees");
        var read = new ApiClient(port, LEAD)
                .get("/work-items/" + item(dossier, LEAD).id())
                .json()
                .path("opinions");
        assertThat(read.path(0).path("state").asString("")).isEqualTo("objected");
        assertThat(read.path(0).path("reason").asString("")).isEqualTo("房屋已查封");
        assertThat(read.path(1).path("state").asString("")).isEqualTo("agreed");
    }

    @Test
    void silenceIsAgreementOnceTheTermIsOver() {
        UUID dossier = apply();
        answer(dossier, HOUSING, "agrees");
        clock.pass(Duration.ofDays(12));
        await(dossier, CaseStatus.GRANTED);
        assertThat(subCases.of(dossier))
                .extracting(SubCase::state)
                .containsExactly(SubCase.State.AGREED, SubCase.State.SILENT);
        assertThat(kinds(dossier)).contains(CaseEvent.Kind.DEPARTMENT_SILENT).doesNotContain(CaseEvent.Kind.OVERDUE);
        assertThat(has(dossier, CIVIL_AFFAIRS)).isFalse();
    }

    @Test
    void whereSilenceSaysNothingTheItemIsLateAndTheCaseWaits() {
        publish(Map.of("name=\"silence\" value=\"agrees\"", "name=\"silence\" value=\"waits\""));
        UUID dossier = apply();
        clock.pass(Duration.ofDays(12));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> kinds(dossier).contains(CaseEvent.Kind.OVERDUE));
        assertThat(status(dossier)).isEqualTo(CaseStatus.REVIEW);
        answer(dossier, CIVIL_AFFAIRS, "agrees");
        answer(dossier, HOUSING, "agrees");
        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void aCaseThatIsWithdrawnAsksNobodyAnyMore() {
        UUID dossier = apply();
        WorkItem item = item(dossier, HOUSING);
        Visitor applicant = new Visitor(port).signIn("p01", "yici-demo");
        applicant.get("/cases/" + dossier + "/withdraw");
        applicant.post("/cases/" + dossier + "/withdraw", Map.of());
        assertThat(status(dossier)).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(subCases.of(dossier)).extracting(SubCase::state).containsOnly(SubCase.State.CLOSED);
        assertThat(has(dossier, HOUSING)).isFalse();
        assertThat(new ApiClient(port, HOUSING)
                        .post("/work-items/" + item.id() + "/decide", "{\"outcome\":\"agrees\",\"reason\":\"x\"}")
                        .code())
                .isEqualTo("work-item.taken");
    }

    @Test
    void twoThatAnswerAtTheSameMomentAreBothHeard() {
        for (int i = 0; i < 5; i++) {
            UUID dossier = apply();
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> meet(together, dossier, HOUSING)),
                            CompletableFuture.runAsync(() -> meet(together, dossier, CIVIL_AFFAIRS)))
                    .join();
            assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
            assertThat(subCases.of(dossier)).extracting(SubCase::state).containsOnly(SubCase.State.AGREED);
        }
    }

    private void meet(CyclicBarrier together, UUID dossier, String login) {
        WorkItem item = item(dossier, login);
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
        opinions.answer(item.id(), account(login), "agrees", "没有");
    }

    @Test
    void oneObjectionIsEnoughWhereTheDiagramSaysSo() {
        publish(Map.of("name=\"until\" value=\"all\"", "name=\"until\" value=\"objection\""));
        UUID dossier = apply();
        answer(dossier, HOUSING, "objects");
        assertThat(subCases.of(dossier))
                .extracting(SubCase::state)
                .containsExactly(SubCase.State.OBJECTED, SubCase.State.CLOSED);
        assertThat(has(dossier, CIVIL_AFFAIRS)).isFalse();
        assertThat(has(dossier, LEAD)).isTrue();
    }

    @Test
    void aCaseThatComesAgainAsksAnew() {
        publish(Map.of("sourceRef=\"isUpheld\" targetRef=\"issue\"", "sourceRef=\"isUpheld\" targetRef=\"consult\""));
        UUID dossier = apply();
        answer(dossier, HOUSING, "objects");
        answer(dossier, CIVIL_AFFAIRS, "agrees");
        decide(dossier, LEAD, "grant");
        assertThat(status(dossier)).isEqualTo(CaseStatus.REVIEW);
        assertThat(subCases.of(dossier)).extracting(SubCase::round).containsExactly(1, 1, 2, 2);
        answer(dossier, HOUSING, "agrees");
        answer(dossier, CIVIL_AFFAIRS, "agrees");
        assertThat(status(dossier)).as("what was said before counts no more").isEqualTo(CaseStatus.GRANTED);
        assertThat(subCases.of(dossier))
                .extracting(one -> one.number().substring(one.number().length() - 3))
                .containsExactly("-01", "-02", "-03", "-04");
    }

    @Test
    void aCaseGoesOverToANewVersionWithWhatItAsked() {
        UUID dossier = apply();
        answer(dossier, HOUSING, "agrees");
        int old = files.of(dossier).serviceVersion();
        int longer =
                publish(Map.of("\"consult\"", "\"ask\"", "name=\"limit\" value=\"3\"", "name=\"limit\" value=\"4\""));
        assertThat(previews.of(SERVICE, old).staying()).isEmpty();
        transaction.executeWithoutResult(status -> assertThat(relocation
                        .move(
                                dossier,
                                new RelocationRoute(old, longer, Map.of("consult", "ask")),
                                account("d01").id())
                        .hindrance())
                .isNull());
        assertThat(subCases.of(dossier)).extracting(SubCase::activity).containsExactly("consult", "ask");
        assertThat(item(dossier, CIVIL_AFFAIRS).activity()).isEqualTo("ask");
        int other = publish(Map.of("js-approve, mz-approve", "js-approve, jy-review"));
        assertThat(previews.of(SERVICE, longer).steps())
                .filteredOn(line -> line.step().id().equals("ask"))
                .singleElement()
                .satisfies(line -> assertThat(line.proposed()).isNull());
        Relocated stays = transaction.execute(status -> relocation.move(
                dossier,
                new RelocationRoute(longer, other, Map.of()),
                account("d01").id()));
        assertThat(stays).isEqualTo(Relocated.stays(RelocationHindrance.STEP, "ask"));
    }

    @Test
    void whoIsNotAskedCannotAnswer() {
        UUID dossier = apply();
        WorkItem item = item(dossier, HOUSING);
        assertThatThrownBy(() -> opinions.answer(item.id(), account(CIVIL_AFFAIRS), "agrees", "x"))
                .isInstanceOf(WorkItemNotFound.class);
    }
}
