package io.yici.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.ledger.LedgerEvent;
import io.yici.ledger.LogReceipt;
import io.yici.ledger.TransparencyLog;
import io.yici.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

@SpringBootTest(classes = CertificateApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:certificate-${random.uuid};DEFAULT_NULL_ORDERING=HIGH",
            "yici.data=target/test-data/certificate",
            "yici.certificate.tries-a-minute=4",
            "yici.ledger.quorum=0"
        })
class CertificatePageTest {

    @LocalServerPort
    int port;

    @Autowired
    TransparencyLog log;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateStore store;

    Certificate certificate;
    String code;

    @BeforeEach
    void issue() {
        certificate = certificates.issue(UUID.randomUUID(), "withdrawal-approval", TestCertificates.content());
        code = CertificateCode.readable(store.content(certificate).code());
    }

    @Test
    void tellsEverybodyWhetherACertificateHolds() {
        var page = visitor().get("/verify/" + code);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("准予提取住房公积金决定书", certificate.readableNumber(), "林*", "住房公积金管理中心")
                .doesNotContain("林晓", "990106199003070017", "5,400", "12990000MB0000131B");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void speaksEnglish() {
        assertThat(visitor()
                        .cookie("yici-language", "en")
                        .get("/verify/" + code)
                        .body())
                .contains("Valid until", "Housing Fund Centre");
    }

    @Test
    void tellsThatACertificateWasRevoked() {
        certificates.revoke(certificate, Revocation.Reason.DECISION_REVOKED);
        assertThat(visitor().get("/verify/" + code).body()).contains("凭证已被撤销，不再有效", "所依据的决定已被撤销");
    }

    @Test
    void takesNumberAndCodeByHand() {
        var visitor = visitor();
        visitor.get("/verify");
        var page = visitor.post("/verify", Map.of("number", certificate.number(), "code", code));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("林*");
    }

    @Test
    void pointsAtWhatIsMistyped() {
        var visitor = visitor();
        visitor.get("/verify");
        var page = visitor.post("/verify", Map.of("number", "2026-0304", "code", ""));
        assertThat(page.body()).contains("编号共 20 位，请对照检查每一位", "验证码共 16 位，请对照检查每一位", "2026-0304");
    }

    @Test
    @DirtiesContext(methodMode = DirtiesContext.MethodMode.AFTER_METHOD)
    void isCalmAboutUnknownCodesAndSlowsDownThoseWhoGuess() {
        var visitor = visitor();
        for (int attempt = 0; attempt < 4; attempt++) {
            var page = visitor.get("/verify/" + CertificateCode.verification(new java.util.Random(attempt)));
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("没有找到这张凭证");
        }
        assertThat(visitor.get("/verify/" + code).statusCode()).isEqualTo(429);
    }

    @Test
    void givesTheFileToItsHolder() {
        HttpResponse<String> file =
                visitor().signIn("p01", CertificateApp.PASSWORD).get("/certificates/" + certificate.id() + ".pdf");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("%PDF-1.");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline;")
                .contains("certificate-" + certificate.readableNumber() + ".pdf");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void givesTheFileToNobodyElse() {
        var path = "/certificates/" + certificate.id() + ".pdf";
        assertThat(visitor().get(path).statusCode()).isEqualTo(303);
        assertThat(visitor().signIn("p02", CertificateApp.PASSWORD).get(path).statusCode())
                .isEqualTo(404);
        assertThat(visitor()
                        .signIn("p01", CertificateApp.PASSWORD)
                        .get("/certificates/" + UUID.randomUUID() + ".pdf")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void givesTheLogsReceiptToItsHolderAlone() {
        var path = "/certificates/" + certificate.id() + ".receipt.txt";
        var holder = visitor().signIn("p01", CertificateApp.PASSWORD);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> holder.get(path).statusCode() == 200);
        HttpResponse<String> receipt = holder.get(path);
        assertThat(receipt.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "receipt-" + certificate.readableNumber() + ".txt");
        LogReceipt checked = LogReceipt.check(receipt.body(), log.key(), List.of());
        assertThat(checked.entry().entry().event()).isEqualTo(LedgerEvent.ISSUED);
        assertThat(checked.entry().entry().requests())
                .containsExactly(certificate.id().toString());
        assertThat(visitor().signIn("p02", CertificateApp.PASSWORD).get(path).statusCode())
                .isEqualTo(404);
    }

    private Visitor visitor() {
        return new Visitor(port);
    }
}
