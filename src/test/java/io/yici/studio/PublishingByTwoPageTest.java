package io.yici.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.organisation.Accounts;
import io.yici.organisation.Role;
import io.yici.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What one designer proposes and another agrees to, through the pages; and the editor, whose files a test may change here. */
@SpringBootTest(
        classes = StudioApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:by-two;DEFAULT_NULL_ORDERING=HIGH",
            "spring.profiles.active=demo",
            "yici.ledger.quorum=0",
            "yici.studio.publishing=by-two",
            "yici.studio.settle=100ms",
            "yici.studio.look-again=1h"
        })
class PublishingByTwoPageTest {

    private static final String SERVICE = DesignerWork.SERVICE;
    private static final String STUDIO = DesignerWork.STUDIO;
    private static final String PUBLISH = DesignerWork.PUBLISH;

    @TempDir
    static Path processes;

    @TempDir
    static Path data;

    @LocalServerPort
    int port;

    @Autowired
    Services services;

    @Autowired
    Publishing publishing;

    @Autowired
    Proposals proposals;

    @Autowired
    RehearsalRunStore runs;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        new ShippedCopy(processes).copy(SERVICE, "registers");
        registry.add("yici.catalogue.processes", processes::toString);
        registry.add("yici.data", data::toString);
    }

    @BeforeEach
    void aSecondDesignerAndAFirstVersion(@Autowired Accounts accounts, @Autowired PasswordEncoder encoder) {
        if (accounts.byLogin("d02").isEmpty()) {
            accounts.register("d02", encoder.encode(StudioApp.PASSWORD), Set.of(Role.DESIGNER), Set.of(), null);
        }
        new ShippedCopy(processes).copy(SERVICE);
        publishing.look();
        if (services.find(SERVICE).isEmpty()) {
            agree(propose(null));
        } else if (!running().hash().equals(services.version(SERVICE, 1).hash())) {
            agree(propose(1));
        }
    }

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

    @Test
    void theEditorSavesWhatIsReadableAndSaysWhatIsWrong() throws IOException {
        Visitor designer = first();
        String shipped = Files.readString(file());
        String before = DesignerWork.before(designer);
        assertThat(DesignerWork.save(designer, before, "<no>").body()).contains("没有保存", "不是可读的 BPMN 文件", "&lt;no&gt;");
        assertThat(DesignerWork.save(designer, before, "<!DOCTYPE a []><a/>").body())
                .contains("没有保存");
        assertThat(Files.readString(file())).isEqualTo(shipped);
        String wrong = shipped.replace("${issueCertificate}", "${issueMoney}");
        assertThat(DesignerWork.save(designer, before, wrong).statusCode()).isEqualTo(302);
        assertThat(Files.readString(file())).isEqualTo(wrong);
        assertThat(designer.get(STUDIO + "/edit").body()).contains("改正之前不会发布", "issueMoney", "step.unknown");
        assertThat(DesignerWork.save(designer, before, shipped).body()).contains("文件已被他人修改");
        assertThat(Files.readString(file())).isEqualTo(wrong);
        assertThat(DesignerWork.save(designer, DesignerWork.before(designer), shipped.replace("\n", "\r\n"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(Files.readString(file())).isEqualTo(shipped);
    }

    @Test
    void whatIsEditedCanBeDownloadedInstead() {
        Visitor designer = first();
        designer.get(STUDIO + "/edit");
        HttpResponse<String> file = designer.postFiles(STUDIO + "/edit/file", Map.of("content", "<a/>"), Map.of());
        assertThat(file.body()).isEqualTo("<a/>");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("apply.bpmn");
    }

    private static Path file() {
        return processes.resolve(SERVICE).resolve("apply.bpmn");
    }

    private void rename(String step) throws IOException {
        new ShippedCopy(processes).save(SERVICE, "apply.bpmn", "name=\"查询户籍\"", "name=\"" + step + "\"");
    }

    private void rehearsed(boolean green) {
        DesignerWork.rehearsed(runs, proposals.saved(SERVICE), green);
    }

    /** By the first designer; the id of the proposal. */
    private String propose(@Nullable Integer restore) {
        if (restore == null) {
            rehearsed(true);
        }
        Visitor designer = first();
        designer.get(restore == null ? PUBLISH : PUBLISH + "?restore=" + restore);
        Map<String, String> fields = restore == null
                ? Map.of("reason", "按新办法修改")
                : Map.of("reason", "恢复", "restore", String.valueOf(restore));
        assertThat(designer.post(PUBLISH, fields).statusCode()).isEqualTo(302);
        return DesignerWork.proposal(designer);
    }

    private void agree(String proposal) {
        assertThat(DesignerWork.decide(second(), proposal, "approve", "同意").statusCode())
                .isEqualTo(302);
    }

    private static String diagram(ServiceVersion version) {
        return new String(version.folder().file("apply.bpmn").orElseThrow(), StandardCharsets.UTF_8);
    }

    private ServiceVersion running() {
        return services.current(SERVICE);
    }

    private Visitor first() {
        return new Visitor(port).signIn("d01", StudioApp.PASSWORD);
    }

    private Visitor second() {
        return new Visitor(port).signIn("d02", StudioApp.PASSWORD);
    }
}
