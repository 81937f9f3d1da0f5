package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.documents.DocumentId;
import io.yici.documents.Documents;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItemNotFound;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.LoggedEntry;
import io.yici.testing.ApiClient;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Departments are asked side by side about a case: what each sees and says on its pages and through the API, and what the lead and the applicant learn of it. */
@ProductTest
@Import(MovingClock.Setup.class)
class SubCaseModuleTest extends ConsultedService {

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

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
    void aDepartmentOpensOnlyTheFilesItIsShownAndTheLogSaysWhatItCanSee() {
        UUID dossier = apply();
        DocumentId shown =
                documents.store(dossier, "purpose", "offer.png", new ByteArrayInputStream(RelocatedService.PNG));
        DocumentId other =
                documents.store(dossier, "lease", "lease.png", new ByteArrayInputStream(RelocatedService.PNG));
        String item = "/inbox/" + item(dossier, CIVIL_AFFAIRS).id();
        Visitor asked = new Visitor(port).signIn(CIVIL_AFFAIRS, "yici-demo");
        assertThat(asked.get(item).body()).contains("offer.png").doesNotContain("lease.png");
        assertThat(asked.get(item + "/documents/" + shown).statusCode()).isEqualTo(200);
        assertThat(asked.get(item + "/documents/" + other).statusCode()).isEqualTo(404);
        assertThat(asked.get("/documents/" + dossier + "/" + shown).statusCode())
                .isEqualTo(200);
        assertThat(asked.get("/documents/" + dossier + "/" + other).statusCode())
                .isEqualTo(404);
        assertThat(ledger.entriesOf(dossier))
                .extracting(LoggedEntry::entry)
                .filteredOn(entry -> entry.event() == LedgerEvent.DISCLOSED)
                .filteredOn(entry -> entry.departments().equals(List.of("mz")))
                .extracting(LedgerEntry::fields)
                .containsExactlyInAnyOrder(List.of(), List.of("czrkgmsfhm", "czrkxm", "czrkqcrq", "czrkzxbs"));
        assertThat(new Visitor(port)
                        .signIn("p01", "yici-demo")
                        .get("/data/looks?dossier=" + dossier)
                        .body())
                .contains("民政部门");
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
    void whoIsNotAskedCannotAnswer() {
        UUID dossier = apply();
        WorkItem item = item(dossier, HOUSING);
        assertThatThrownBy(() -> opinions.answer(item.id(), account(CIVIL_AFFAIRS), "agrees", "x"))
                .isInstanceOf(WorkItemNotFound.class);
    }
}
