package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.engine.spi.HumanTask;
import io.yici.inbox.VisitNotPromised;
import io.yici.inbox.WorkItem;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Walk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a clerk sees of a case, and what the list knows of it to filter by. */
@ProductTest
@Import(MovingClock.Setup.class)
class CaseViewModuleTest extends ShippedService {

    private static final String RENT = "housing-fund-rent";

    @Autowired
    JdbcClient jdbc;

    @Test
    void aDocumentIsLookedAtPageByPageBesideTheForm() throws IOException {
        UUID dossier = disputed(pdf(2));
        WorkItem item = item(dossier, "c01");
        assertThat(waitsFor(item)).isEqualTo("ga");
        Visitor clerk = new Visitor(port).signIn("c01", "yici-demo");

        String page = clerk.get("/inbox/" + item.id()).body();
        assertThat(page).contains("数据比对", "有异议", "不一致", "已确认无误", "proof.pdf");
        String viewer =
                clerk.get(only(page, "/inbox/" + item.id() + "/documents/")).body();
        assertThat(viewer).contains("第 1 页，共 2 页", "第 2 页，共 2 页");

        String picture = only(viewer, "/documents/" + dossier) + "/pages/";
        assertThat(clerk.get(picture + 1).headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(clerk.get(picture + 2).statusCode()).isEqualTo(200);
        assertThat(clerk.get(picture + 0).statusCode()).isEqualTo(404);
        assertThat(clerk.get(picture + 3).statusCode()).isEqualTo(404);
        for (String other : new String[] {"c03", "p12"}) {
            assertThat(new Visitor(port)
                            .signIn(other, "yici-demo")
                            .get(picture + 1)
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        answerObjection(dossier);
        assertThat(waitsFor(item)).isEmpty();
    }

    @Test
    void aDocumentThatCannotBeDrawnIsOfferedAsAFile() {
        UUID dossier = disputed("%PDF-1.4\nnothing of a document\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        WorkItem item = item(dossier, "c01");
        Visitor clerk = new Visitor(port).signIn("c01", "yici-demo");
        String page = clerk.get("/inbox/" + item.id()).body();
        String viewer =
                clerk.get(only(page, "/inbox/" + item.id() + "/documents/")).body();
        assertThat(viewer).contains("无法在页面上显示", "在新窗口打开原件");
        assertThat(clerk.get(only(viewer, "/documents/" + dossier) + "/pages/1").statusCode())
                .isEqualTo(422);
    }

    @Test
    void earlierCasesAreShownWhereTheServiceNamesTheLaw() {
        UUID first = apply("p23", "disability-subsidies", subsidies("care"));
        decide(first, "c07", "confirmed");
        decide(first, "c10", "confirmed");
        decide(first, "c11", "confirmed");
        UUID second = apply("p23", "disability-subsidies", subsidies("living"));
        WorkItem item = item(second, "c07");
        assertThat(jdbc.sql("select district from work_item where id = ?")
                        .param(item.id())
                        .query(String.class)
                        .single())
                .matches("99[0-9]{4}");
        assertThat(new Visitor(port)
                        .signIn("c07", "yici-demo")
                        .get("/inbox/" + item.id())
                        .body())
                .contains("以往办件（1）", files.of(first).number(), "国发〔2015〕52号");
    }

    @Test
    void aGrantNobodySawCanBeLookedIntoAndRevoked() {
        UUID dossier = apply("p01", RENT, WalkingCitizen.rentAnswers());
        await(dossier, CaseStatus.GRANTED);
        String number = files.of(dossier).number();
        assertThat(new Visitor(port)
                        .signIn("c01", "yici-demo")
                        .get("/clerk/grants")
                        .statusCode())
                .isEqualTo(404);
        Visitor supervisor = new Visitor(port).signIn("c06", "yici-demo");
        supervisor.get("/clerk/grants");
        Map<String, String> asked = Map.of("number", " " + number.toLowerCase(Locale.ROOT), "reason", "complaint");
        assertThat(supervisor.post("/clerk/grants", Map.of()).body()).contains("请输入办件编号", "请选择调阅的原因");
        assertThat(supervisor
                        .post("/clerk/grants", Map.of("number", "x".repeat(200), "reason", "complaint"))
                        .body())
                .contains("没有找到可以核查的办件");

        String item = URI.create(supervisor
                        .post("/clerk/grants", asked)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .getPath();
        assertThat(supervisor.get(item).body()).contains("核查已准予的办件", item + "/acts/revoke-decision");
        supervisor.get(item + "/acts/revoke-decision");
        supervisor.post(item + "/acts/revoke-decision", Map.of("reason", "租赁合同系伪造"));
        assertThat(status(dossier)).isEqualTo(CaseStatus.DECISION_REVOKED);
        assertThat(supervisor.post("/clerk/grants", asked).body()).contains("没有找到可以核查的办件");
    }

    @Test
    void nobodyIsMadeToComeMoreOftenThanPromised() {
        UUID dossier = apply("p23", "disability-subsidies", subsidies("care"));
        HumanTask visit = new HumanTask(
                "visit-of-" + dossier, dossier, "visit", List.of("disability-street"), Map.of("kind", "visit"));
        assertThatThrownBy(() -> workItems.opened(visit)).isInstanceOf(VisitNotPromised.class);
    }

    private UUID disputed(byte[] proof) {
        Visitor visitor = new Visitor(port).signIn("p11", "yici-demo");
        String path = new Walk(visitor, WalkingCitizen.rentAnswers(), Map.of())
                .apply(
                        RENT,
                        Map.of("household", "我去年已经搬家"),
                        Map.of("household", new Visitor.Upload("proof.pdf", proof)));
        return UUID.fromString(path.substring("/cases/".length()));
    }

    private void answerObjection(UUID dossier) {
        Visitor officer = new Visitor(port).signIn("o01", "yici-demo");
        String id = jdbc.sql("select id from objection where dossier = ?")
                .param(dossier)
                .query(UUID.class)
                .single()
                .toString();
        officer.get("/objections/" + id);
        officer.post("/objections/" + id, Map.of("answer", "upheld", "reason", "经核实，登记无误"));
    }

    private String waitsFor(WorkItem item) {
        return jdbc.sql("select waits_for from work_item where id = ?")
                .param(item.id())
                .query(String.class)
                .single();
    }

    private static Map<String, String> subsidies(String which) {
        return Map.of("subsidies", which, "payTo", "social-card", "phone", "13900000000", "declaration", "true");
    }

    private static String only(String page, String beginning) {
        int from = page.indexOf("\"" + beginning) + 1;
        assertThat(from).as(beginning).isPositive();
        return page.substring(from, page.indexOf('"', from));
    }

    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
