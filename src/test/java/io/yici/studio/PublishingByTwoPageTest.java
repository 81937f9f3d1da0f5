package io.yici.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What one designer proposes and another agrees to, through the pages. */
class PublishingByTwoPageTest extends ByTwo {

    @Test
    void whatIsSavedWaitsUntilASecondDesignerAgrees() throws IOException {
        int before = running().number();
        rename("查询户籍信息");
        publishing.look();
        assertThat(running().number()).isEqualTo(before);
        String proposal = propose(null);
        assertThat(first().get(PUBLISH).body()).contains("等待另一名设计人员同意", "查询户籍信息", "撤回");
        assertThat(running().number()).isEqualTo(before);
        assertThat(DesignerWork.decide(first(), proposal, "approve", "").statusCode())
                .isEqualTo(403);
        agree(proposal);
        assertThat(running().number()).isEqualTo(before + 1);
        assertThat(first().get(PUBLISH).body()).contains("已发布", "d01", "d02", "没有要发布的改动");
    }

    @Test
    void whatWasProposedIsPublishedWhateverWasSavedSince() throws IOException {
        rename("查询户籍一");
        String proposal = propose(null);
        new ShippedCopy(processes).copy(SERVICE);
        rename("查询户籍二");
        agree(proposal);
        publishing.look();
        assertThat(diagram(running())).contains("查询户籍一").doesNotContain("查询户籍二");
        rehearsed(true);
        assertThat(second().get(PUBLISH).body()).contains("查询户籍二", "提出发布");
    }

    @Test
    void goingBackToAVersionStays() throws IOException {
        rename("查询户籍三");
        agree(propose(null));
        int renamed = running().number();
        assertThat(first().get(STUDIO + "/versions/1").body()).contains("恢复到这一版");
        agree(propose(1));
        publishing.look();
        assertThat(running().number()).isEqualTo(renamed + 1);
        assertThat(running().hash()).isEqualTo(services.version(SERVICE, 1).hash());
    }

    @Test
    void decliningNeedsAReasonAndEndsTheProposal() throws IOException {
        rename("查询户籍四");
        String proposal = propose(null);
        int before = running().number();
        HttpResponse<String> silent = DesignerWork.decide(second(), proposal, "decline", " ");
        assertThat(silent.statusCode()).isEqualTo(200);
        assertThat(silent.body()).contains("请写明退回的原因");
        assertThat(DesignerWork.decide(second(), proposal, "perhaps", "看不懂").body())
                .contains("请选择同意或退回");
        assertThat(DesignerWork.decide(second(), proposal, "decline", "名称与办法不符").statusCode())
                .isEqualTo(302);
        assertThat(first().get(PUBLISH).body()).contains("已退回", "名称与办法不符");
        assertThat(DesignerWork.decide(second(), proposal, "approve", "").statusCode())
                .isEqualTo(409);
        assertThat(running().number()).isEqualTo(before);
    }

    @Test
    void onlyTheProposerTakesAProposalBack() throws IOException {
        rename("查询户籍五");
        String proposal = propose(null);
        assertThat(DesignerWork.decide(second(), proposal, "withdraw", "").statusCode())
                .isEqualTo(403);
        assertThat(DesignerWork.decide(first(), proposal, "withdraw", "").statusCode())
                .isEqualTo(302);
        assertThat(first().get(PUBLISH).body()).contains("已撤回", "提出发布");
    }

    @Test
    void whatIsWrongIsShownAndCannotBeProposed() throws IOException {
        new ShippedCopy(processes).save(SERVICE, "apply.bpmn", "${issueCertificate}", "${issueMoney}");
        Visitor designer = first();
        assertThat(designer.get(PUBLISH).body())
                .contains("有问题，不能发布", "step.unknown")
                .doesNotContain("提出发布");
        HttpResponse<String> refused = designer.post(PUBLISH, Map.of("reason", "试一试"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("检查发现问题");
    }

    @Test
    void whatWasNotRehearsedWithSuccessIsNeitherProposedNorAgreedTo() throws IOException {
        rename("查询户籍六");
        Visitor designer = first();
        assertThat(designer.get(PUBLISH).body()).contains("还没有演练通过").doesNotContain("name=\"reason\"");
        assertThat(designer.post(PUBLISH, Map.of("reason", "试一试")).statusCode()).isEqualTo(409);
        String proposal = propose(null);
        rehearsed(false);
        assertThat(DesignerWork.decide(second(), proposal, "approve", "").statusCode())
                .isEqualTo(409);
        rehearsed(true);
        Files.createDirectories(processes.resolve(SERVICE).resolve("scenarios"));
        Path scenario = processes.resolve(SERVICE).resolve("scenarios/later.yaml");
        Files.writeString(scenario, "name: {}");
        assertThat(first().get(STUDIO + "/rehearse").body()).contains("演练", "试办一件");
        Files.delete(scenario);
        agree(proposal);
    }

    @Test
    void aChangedRegisterAsksForANewRehearsal() throws IOException {
        rename("查询户籍八");
        String proposal = propose(null);
        Path register = processes.resolve("registers/ga.yaml");
        Files.writeString(register, Files.readString(register) + "\n# 更新\n");
        publishing.look();
        assertThat(first().get(PUBLISH).body()).contains("没有演练通过");
        assertThat(DesignerWork.decide(second(), proposal, "approve", "").statusCode())
                .isEqualTo(409);
        rehearsed(true);
        agree(proposal);
        new ShippedCopy(processes).copy("registers");
        publishing.look();
    }

    @Test
    void ofTwoWhoAgreeAtOneMomentOneIsToldThatItIsDone() throws Exception {
        rename("查询户籍九");
        String proposal = propose(null);
        int before = running().number();
        List<Visitor> designers = List.of(second(), third());
        designers.forEach(designer -> designer.get(PUBLISH));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<HttpResponse<String>>> answers = designers.stream()
                .map(designer -> threads.submit(() -> {
                    together.await();
                    return designer.post(PUBLISH + "/" + proposal, Map.of("act", "approve", "answer", "同意"));
                }))
                .toList();
        threads.shutdown();
        List<HttpResponse<String>> both =
                List.of(answers.get(0).get(), answers.get(1).get());
        assertThat(both).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 409);
        assertThat(both)
                .filteredOn(answer -> answer.statusCode() == 409)
                .singleElement()
                .satisfies(answer -> assertThat(answer.body()).containsAnyOf("这项提议已经处理过", "刚才已有另一个版本发布"));
        assertThat(running().number()).isEqualTo(before + 1);
    }

    @Test
    void aProposalBelongsToItsService() throws IOException {
        rename("查询户籍七");
        String proposal = propose(null);
        Visitor designer = second();
        designer.get(PUBLISH);
        String elsewhere = "/studio/services/other/publish/" + proposal;
        assertThat(designer.post(elsewhere, Map.of("act", "approve")).statusCode())
                .isEqualTo(404);
        agree(proposal);
    }

    @Test
    void aRehearsalIsShownOnlyWithItsService() {
        rehearsed(true);
        String run = runs.ofService(SERVICE, 1).get(0).id().toString();
        assertThat(first().get(STUDIO + "/rehearse/" + run).body()).contains("全部符合");
        assertThat(first().get(STUDIO + "/rehearse/" + run + "/marks").body()).contains("没有情景走过");
        assertThat(first().get("/studio/services/other/rehearse/" + run).statusCode())
                .isEqualTo(404);
        assertThat(first().get(STUDIO + "/rehearse/story").body()).contains("p02", "每月房租", "部门的故障");
    }

    @Test
    void theSameAgainCannotBeProposed() {
        Visitor designer = first();
        assertThat(designer.get(PUBLISH).body()).contains("没有要发布的改动");
        assertThat(designer.post(PUBLISH, Map.of("reason", "再来一次")).statusCode())
                .isEqualTo(409);
        assertThat(designer.post(PUBLISH, Map.of("reason", " ")).body()).contains("请写明为什么改");
        assertThat(designer.post(PUBLISH, Map.of("reason", "长".repeat(1_001))).body())
                .contains("请不超过");
    }
}
