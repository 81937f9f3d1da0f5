package io.yici.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.cases.CaseEvent;
import io.yici.cases.CaseEvents;
import io.yici.cases.CaseFile;
import io.yici.cases.Submission;
import io.yici.documents.Documents;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.vault.Vault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What auditors are alarmed of: looks that no work followed, at one's own family, and at somebody who does not exist. */
@ProductTest
class NoticedLooksPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Submission submission;

    @Autowired
    Accounts accounts;

    @Autowired
    LookStore looks;

    @Autowired
    IdleLooks idle;

    @Autowired
    CaseEvents events;

    @Autowired
    Alarms alarms;

    @Autowired
    Kinship kinship;

    @Autowired
    KinStore kin;

    @Autowired
    Vault vault;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }

    private CaseFile caseOf(String login) {
        return submission.apply(
                account(login).id(),
                "housing-fund-rent",
                GivenAnswers.rent(),
                UUID.randomUUID().toString());
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signIn(login, "yici-demo");
    }

    private boolean alarmed(String rule, UUID dossier, Account clerk) {
        return alarms.open().stream()
                .anyMatch(alarm -> alarm.rule().equals(rule)
                        && dossier.equals(alarm.dossier())
                        && clerk.id().equals(alarm.account()));
    }

    @Test
    void aLookThatNoWorkFollowedIsAnAlarm() {
        CaseFile left = caseOf("p09");
        CaseFile worked = caseOf("p09");
        Account clerk = account("c01");
        Instant then = clock.instant().minus(Duration.ofHours(25));
        looks.add(new LookStore.Look(clerk.id(), left.id(), then));
        looks.add(new LookStore.Look(clerk.id(), worked.id(), then));
        events.add(worked.id(), List.of(CaseEvents.Happened.by(clerk.id(), CaseEvent.Kind.REVIEWED)));
        idle.sweep();
        assertThat(alarmed("idle", left.id(), clerk)).isTrue();
        assertThat(alarmed("idle", worked.id(), clerk)).isFalse();
    }

    @Test
    void auditorsReadTheRulesThatAreInForce() {
        assertThat(visitor("u01").get("/audit/rules").body())
                .contains("租房提取住房公积金", "规则判断", "合同编号")
                .doesNotContain("??");
        assertThat(visitor("c01").get("/audit/rules").statusCode()).isEqualTo(403);
    }

    @Test
    void looksOfAFortnightAgoAreForgotten() {
        Account clerk = account("c02");
        UUID dossier = UUID.randomUUID();
        looks.add(new LookStore.Look(clerk.id(), dossier, clock.instant().minus(Duration.ofDays(16))));
        idle.sweep();
        assertThat(jdbc.sql("select count(*) from audit_look where dossier = ?")
                        .param(dossier)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLookAtOnesOwnFamilyIsAnAlarmAndNoAddressIsKept() {
        CaseFile file = caseOf("p09");
        Account clerk = account("c02");
        assertThat(kinship.shared(clerk, file.id())).isEmpty();
        Visitor keeper = visitor("a01");
        keeper.get("/audit/addresses");
        String address = "演示市临湖街道 望山路４１号5幢904室";
        HttpResponse<String> unknown = keeper.post("/audit/addresses", Map.of("login", "p09", "address", address));
        assertThat(unknown.body()).contains("没有这个工作人员账号").doesNotContain("望山路");
        keeper.post("/audit/addresses", Map.of("login", "c02", "address", address));
        assertThat(keeper.get("/audit/addresses").body()).contains("c02").doesNotContain("望山路");
        assertThat(kin.address(clerk.id()).orElseThrow()).matches("[0-9a-f]{64}");
        visitor("c02").get("/inbox/" + item(file));
        assertThat(alarmed("same-address", file.id(), clerk)).isTrue();
        assertThat(alarmed("same-surname", file.id(), clerk)).isFalse();
        assertThat(visitor("u01").get("/audit").body()).contains("查看同住址人员的办件");
        keeper.post("/audit/addresses", Map.of("login", "c02", "address", ""));
        assertThat(kin.address(clerk.id())).isEmpty();
        assertThat(visitor("c01").get("/audit/addresses").statusCode()).isEqualTo(403);
    }

    private String item(CaseFile file) {
        return jdbc.sql("select id from work_item where dossier = ?")
                .param(file.id())
                .query(String.class)
                .single();
    }

    @Test
    void documentsBearWhoSawThemAndTellIt() throws IOException {
        CaseFile file = caseOf("p09");
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "png", picture);
        var id = documents.store(file.id(), "lease", "lease.png", new ByteArrayInputStream(picture.toByteArray()));
        var pdf = new ByteArrayOutputStream();
        try (PDDocument made = new PDDocument()) {
            made.addPage(new PDPage());
            made.save(pdf);
        }
        var other = documents.store(file.id(), "lease", "lease.pdf", new ByteArrayInputStream(pdf.toByteArray()));
        Visitor clerk = visitor("c01");
        clerk.get("/inbox/" + item(file));
        for (String path : List.of("/" + id, "/" + other, "/" + other + "/pages/1")) {
            byte[] seen = clerk.bytes("/documents/" + file.id() + path);
            List<Watermark.Mark> marks = Watermark.read(new String(seen, StandardCharsets.ISO_8859_1));
            assertThat(marks).as(path).hasSize(1);
            assertThat(vault.pseudonym(account("c01").id().toString()))
                    .startsWith(marks.get(0).actor());
            Visitor auditor = visitor("u01");
            auditor.get("/audit/mark");
            assertThat(auditor.postFiles(
                                    "/audit/mark",
                                    Map.of("text", ""),
                                    Map.of("file", new Visitor.Upload("leaked", seen)))
                            .body())
                    .as(path)
                    .contains("秦简 (c01)");
        }
        byte[] seen = clerk.bytes("/documents/" + file.id() + "/" + id);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(seen));
        assertThat(IntStream.range(0, 600).anyMatch(x -> (shown.getRGB(x, 200) & 0xFFFFFF) != 0))
                .as("something is written across")
                .isTrue();
        assertThat(visitor("p09").bytes("/documents/" + file.id() + "/" + id))
                .as("the applicant has it as it was handed in")
                .isEqualTo(picture.toByteArray());
    }

    @Test
    void aSurnameIsComparedWhereItIsRare() {
        assertThat(Kinship.surname("欧阳修")).isEqualTo("欧阳");
        assertThat(Kinship.surname("云无踪")).isEqualTo("云");
        assertThat(Kinship.surname("c01")).isEmpty();
        CaseFile file = caseOf("p09");
        String name = accounts.identity(account("p09").id()).name();
        Account kinsman = accounts.register(
                "kin-" + UUID.randomUUID().toString().substring(0, 8),
                "-",
                java.util.Set.of(io.yici.organisation.Role.CLERK),
                java.util.Set.of("gjj-review"),
                new io.yici.organisation.PersonIdentity(name.charAt(0) + "同宗", "990106199106150132", null));
        assertThat(kinship.shared(kinsman, file.id())).containsExactly("same-surname");
    }

    @Test
    void whoOpensTheCanarysCaseIsKnownWithinSeconds() {
        CaseFile file = caseOf("x01");
        assertThat(file.status().name()).isEqualTo("GRANTED");
        Visitor head = visitor("c06");
        head.get("/clerk/grants");
        Instant began = clock.instant();
        HttpResponse<String> found =
                head.post("/clerk/grants", Map.of("number", file.number(), "reason", "inspection"));
        head.get(found.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""));
        assertThat(visitor("u01").get("/audit").body()).contains("打开诱饵办件", "龚督成 (c06)");
        assertThat(Duration.between(began, clock.instant())).isLessThan(Duration.ofSeconds(5));
    }
}
