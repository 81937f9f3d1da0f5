package io.yici;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.CanaryScan;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Visitor.Upload;
import io.yici.testing.Walk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What demo people tell, and what registers tell of them, is nowhere in the clear: in no column of any table, and in no line of the log. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryPageTest {

    private static final String PASSWORD = "yici-demo";
    private static final String SERVICE = "housing-fund-rent";
    private static final String PHONE = "13900000000";
    private static final String ADDRESS = "演示市海棠街道文昌路18号2幢301室";
    private static final CanaryScan SCAN = CanaryScan.of(canaries());

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Test
    void nothingOfAPersonIsInTheClear(CapturedOutput log) throws Exception {
        // Where this test starts the product, the start lists the demo people, as it is meant to.
        int started = log.getAll().length();
        grantedWithLeaseAndCertificate();
        disputedAndCheckedByAClerk();
        consentedByTheSpouse();
        refusedByAClerk();
        strayed();
        assertThat(rows("document")).as("lease and proof").isGreaterThanOrEqualTo(5);
        assertThat(rows("certificate")).isGreaterThanOrEqualTo(1);
        assertThat(rows("review")).isGreaterThanOrEqualTo(1);
        assertThat(SCAN.tables(database)).isEmpty();
        assertThat(SCAN.text("log", log.getAll().substring(started))).isEmpty();
    }

    private void grantedWithLeaseAndCertificate() throws IOException {
        var walk = walk("p01");
        var casePage = walk.apply(SERVICE, Map.of(), Map.of());
        for (var document : walk.links("/cases/")) {
            assertThat(walk.open(document).status()).isEqualTo(200);
        }
        var certificate = walk.open(casePage).links("/certificates/");
        assertThat(certificate).as("the certificate and its receipt").hasSize(2);
        var files = certificate.iterator();
        assertThat(walk.open(files.next()).page()).startsWith("%PDF-");
        var receipt = files.next();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> walk.open(receipt).page().startsWith("c2sp.org/tlog-proof@v1\n"));
        walk.open(casePage + "/rating").post(Map.of("score", "1", "words", "我是陈安，请打电话 " + PHONE));
        assertThat(walk.page()).contains("感谢您的评价");
        walk.open("/cases").open("/data");
    }

    private void disputedAndCheckedByAClerk() throws IOException {
        walk("p11")
                .apply(
                        SERVICE,
                        Map.of("household", "我的电话是 " + PHONE + "，住址已经变更为" + ADDRESS),
                        Map.of("household", new Upload("迪力·沙山户口簿.pdf", pdf())));
        var clerk = walk("c01").open("/inbox");
        var items = clerk.links("/inbox/");
        assertThat(items).isNotEmpty();
        var pages = new ArrayList<String>();
        for (var item : items) {
            pages.add(clerk.open(item).page());
        }
        assertThat(pages).anyMatch(page -> page.contains("迪力·沙山"));
    }

    private void consentedByTheSpouse() throws IOException {
        walk("p02").apply(SERVICE, Map.of(), Map.of());
        var spouse = walk("p03").open("/data");
        var consents = spouse.links("/data/consents/");
        assertThat(consents).isNotEmpty();
        for (var consent : consents) {
            spouse.open(consent).post(Map.of("answer", "yes")).open("/data");
        }
    }

    private void refusedByAClerk() throws IOException {
        var walk = walk("p08");
        var casePage = walk.apply(SERVICE, Map.of(), Map.of());
        var clerk = walk("c02").open("/inbox");
        for (var item : clerk.links("/inbox/")) {
            clerk.open(item);
            clerk.decide(item, Map.of("outcome", "refuse", "reason", "顾长风的贷款尚未还清，电话 " + PHONE));
        }
        assertThat(walk.open(casePage).page()).contains("不予");
    }

    /** People enter what they know in the wrong places. */
    private void strayed() throws IOException {
        var name = URLEncoder.encode("周行简", UTF_8);
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("login", "990106199003070017", "password", PHONE));
        visitor.get("/services?q=" + name);
        visitor.get("/verify/" + name);
        visitor.get("/nowhere/" + name + "?id=990106199003070017");
        var signedIn = walk("p01");
        signedIn.open("/cases/" + name);
        signedIn.open("/cases?id=990106199003070017");
        signedIn.open("/apply/990106199003070017/consent");
    }

    private int rows(String table) {
        return JdbcClient.create(database)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private Walk walk(String login) throws IOException {
        var answers = new HashMap<String, String>();
        answers.put("monthlyRent", "1500");
        answers.put("months", "3");
        answers.put("rentedAddress", ADDRESS);
        answers.put("leaseStart", "2026-3-1");
        answers.put("leaseEnd", "2027-2-28");
        answers.put("landlordKind", "person");
        answers.put("bankCard", "9900000000000001234");
        answers.put("phone", PHONE);
        answers.put("note", "我叫陈安，请打电话 " + PHONE);
        answers.put("declaration", "true");
        return new Walk(
                new Visitor(port).signIn(login, PASSWORD), answers, Map.of("lease", new Upload("陈安租房合同.pdf", pdf())));
    }

    private static Map<String, String> canaries() {
        var canaries = new LinkedHashMap<String, String>();
        var people = Map.of(
                "p01", "陈安 990106199604120139",
                "p02", "周行简 990106199003070017",
                "p03", "苏一苇 990106199105180022",
                "daughter of p02", "周小满 990106201905210242",
                "p08", "顾长风 990106198702110757",
                "p11", "迪力·沙山 990106198507261170",
                "former wife of p11", "古月·热娜 990106198603041266");
        people.forEach((who, identity) -> {
            canaries.put("name of " + who, identity.split(" ", -1)[0]);
            canaries.put("id of " + who, identity.split(" ", -1)[1]);
        });
        canaries.put("old id of p11", "990106850726117");
        canaries.put("address of p01", "海棠街道文昌路18号");
        canaries.put("address of p02", "海棠街道银杏巷6号");
        canaries.put("address of p11", "望江街道石榴园3号");
        canaries.put("phone", PHONE);
        canaries.put("bank card", "9900000000000001234");
        canaries.put("name of c01", "秦简");
        canaries.put("id of c01", "990106197905120010");
        return canaries;
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor("陈安");
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
